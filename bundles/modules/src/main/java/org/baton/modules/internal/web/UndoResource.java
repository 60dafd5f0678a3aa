package org.baton.modules.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.baton.api.access.Access;
import org.baton.api.problem.Problem;
import org.baton.api.web.RestResource;
import org.baton.modules.internal.Inventory;
import org.baton.modules.internal.Origins;
import org.baton.modules.internal.Undo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes the last update of a module back. */
@Component(service = RestResource.class)
@Path("{id}/undo")
@Produces(MediaType.APPLICATION_JSON)
public final class UndoResource implements RestResource {
  private final Access access;
  private final Undo undo;
  private final Inventory inventory;
  private final Origins origins;

  /**
   * Why the last update of a module is taken back.
   *
   * @param reason why
   */
  public record Undone(String reason) {}

  /** Works on what is installed. */
  @Activate
  public UndoResource(
      @Reference Access access,
      @Reference Undo undo,
      @Reference Inventory inventory,
      @Reference Origins origins) {
    this.access = access;
    this.undo = undo;
    this.inventory = inventory;
    this.origins = origins;
  }

  /** Brings the version and the data from before the last update back. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public ModuleRow undo(@PathParam("id") String id, Undone given, @Context HttpHeaders headers) {
    access.require(ModulePages.INSTALL, Access.EVERYWHERE);
    undo.run(id, given == null || given.reason() == null ? "" : given.reason());
    return inventory
        .entry(id, ModuleRow.locale(headers))
        .map(e -> ModuleRow.of(e, origins.of(id)))
        .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "modules.unknown", id));
  }
}
