package org.baton.sample.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.RestResource;
import org.baton.sample.internal.store.Notes;
import org.baton.sample.internal.store.Notes.Note;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The notes for programs. */
@Component(service = RestResource.class)
@Path("notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class NotesResource implements RestResource {
  private final Access access;
  private final Notes notes;

  /**
   * All notes.
   *
   * @param items the notes, oldest first
   * @param counted how often the job counted them
   */
  public record Listing(List<Note> items, long counted) {}

  /** A note to write. */
  public record NewNote(String unit, String words) {}

  /** Reads and writes these notes. */
  @Activate
  public NotesResource(@Reference Access access, @Reference Notes notes) {
    this.access = access;
    this.notes = notes;
  }

  /** All notes. */
  @GET
  public Listing list() {
    access.require("sample.view", Access.EVERYWHERE);
    return new Listing(notes.all(), notes.counted());
  }

  /** Writes a note. */
  @POST
  @OneTransaction
  public Response add(NewNote note) {
    access.require("sample.write", Access.EVERYWHERE);
    Note written = notes.add(note == null ? null : note.unit(), note == null ? null : note.words());
    return Response.status(Response.Status.CREATED).entity(written).build();
  }
}
