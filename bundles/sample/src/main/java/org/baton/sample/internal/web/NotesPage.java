package org.baton.sample.internal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.web.MenuEntry;
import org.baton.api.web.PageResource;
import org.baton.api.web.View;
import org.baton.sample.internal.store.Notes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The notes for people. */
@Component(service = {PageResource.class, MenuEntry.class})
@Path("")
public final class NotesPage implements PageResource, MenuEntry {
  private final Access access;
  private final Notes notes;

  /** Shows these notes. */
  @Activate
  public NotesPage(@Reference Access access, @Reference Notes notes) {
    this.access = access;
    this.notes = notes;
  }

  @Override
  public Item item() {
    return new Item(Group.EVALUATE, 900, "/sample/", "menu.sample.notes", "sample.view");
  }

  /** All notes. */
  @GET
  public View list() {
    access.require("sample.view", Access.EVERYWHERE);
    return new View("notes.jte", "menu.sample.notes", Map.of("notes", notes.all()));
  }
}
