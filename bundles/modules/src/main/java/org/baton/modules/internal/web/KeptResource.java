package org.baton.modules.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.web.RestResource;
import org.baton.modules.internal.kept.KeptModules;
import org.baton.modules.internal.purge.Purge;
import org.baton.modules.internal.purge.Purges;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The removed modules whose data are still there. */
@Component(service = RestResource.class)
@Path("removed")
@Produces(MediaType.APPLICATION_JSON)
public final class KeptResource implements RestResource {
  private final Access access;
  private final KeptModules kept;
  private final Purges purges;

  /**
   * Until when data are kept.
   *
   * @param until the last day, such as 2036-11-29
   * @param reason why
   */
  public record KeepUntil(String until, String reason) {}

  /**
   * Why data are to be destroyed.
   *
   * @param reason why; may be empty once they were kept long enough
   */
  public record Asked(String reason) {}

  /** Reads and decides. */
  @Activate
  public KeptResource(
      @Reference Access access, @Reference KeptModules kept, @Reference Purges purges) {
    this.access = access;
    this.kept = kept;
    this.purges = purges;
  }

  /** What removed modules have left, sorted by id. */
  @GET
  public List<KeptRow> list() {
    access.require(ModulePages.VIEW, Access.EVERYWHERE);
    return kept.list().stream().map(KeptRow::of).toList();
  }

  /** Decides until when the data of one are kept. */
  @PUT
  @Path("{id}/keep-until")
  @Consumes(MediaType.APPLICATION_JSON)
  public KeptRow keepUntil(@PathParam("id") String id, KeepUntil given) {
    access.require(ModulePages.INSTALL, Access.EVERYWHERE);
    kept.keepUntil(
        id, day(given == null ? null : given.until()), given == null ? "" : given.reason());
    return KeptRow.of(kept.get(id));
  }

  /** Asks that the data of one be destroyed; somebody else has to confirm it. */
  @POST
  @Path("{id}/purge")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response ask(@PathParam("id") String id, Asked asked) {
    access.require(Purges.PURGE, Access.EVERYWHERE);
    Purge purge = purges.ask(id, asked == null ? "" : asked.reason());
    return Response.status(Response.Status.CREATED).entity(purge).build();
  }

  /** The day that a text says; null when it says none. */
  static LocalDate day(String text) {
    try {
      return text == null ? null : LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      return null;
    }
  }
}
