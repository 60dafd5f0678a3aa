package org.baton.sample.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
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
  private static final int LONGEST = 500;

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
    check(note == null ? null : note.unit(), note == null ? null : note.words());
    return Response.status(Response.Status.CREATED)
        .entity(notes.add(note.unit(), note.words()))
        .build();
  }

  /** Checks what a note says, for programs and people alike. */
  static void check(String unit, String words) {
    List<Violation> violations = new ArrayList<>();
    check("unit", unit, violations);
    check("words", words, violations);
    if (!violations.isEmpty()) {
      throw Problem.invalid("sample.note.invalid", violations);
    }
  }

  private static void check(String field, String value, List<Violation> violations) {
    if (value == null || value.isBlank() || value.length() > LONGEST) {
      violations.add(Violation.at(field, value, "sample.note.length", LONGEST));
    }
  }
}
