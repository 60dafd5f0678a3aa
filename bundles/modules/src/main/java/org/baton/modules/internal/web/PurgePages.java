package org.baton.modules.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.file.Files;
import org.baton.api.access.Access;
import org.baton.api.problem.Problem;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.modules.internal.purge.Confirmation;
import org.baton.modules.internal.purge.Destruction;
import org.baton.modules.internal.purge.Purges;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The second person's part in destroying the data of a removed module. */
@Component(service = PageResource.class)
@Path("purges/{id:[0-9]{1,18}}")
@Produces(MediaType.TEXT_HTML)
public final class PurgePages implements PageResource {
  static final String HERE = ModulePages.HERE + "purges/";

  private final Access access;
  private final Purges purges;
  private final Confirmation confirmation;
  private final Destruction destruction;
  private final KeptView view;

  /** Passes on to those who decide and carry out. */
  @Activate
  public PurgePages(
      @Reference Access access,
      @Reference Purges purges,
      @Reference Confirmation confirmation,
      @Reference Destruction destruction,
      @Reference KeptView view) {
    this.access = access;
    this.purges = purges;
    this.confirmation = confirmation;
    this.destruction = destruction;
    this.view = view;
  }

  /** Confirms what somebody else asked for, and carries it out. */
  @POST
  @Path("confirm")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer confirm(@PathParam("id") long id, @Context Reader reader) {
    access.require(Purges.PURGE, Access.EVERYWHERE);
    return act("purged", reader, () -> confirmation.confirm(id));
  }

  /** Takes back what nobody has confirmed. */
  @POST
  @Path("withdraw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer withdraw(@PathParam("id") long id, @Context Reader reader) {
    access.require(Purges.PURGE, Access.EVERYWHERE);
    return act("withdrawn", reader, () -> purges.withdraw(id));
  }

  private Answer act(String done, Reader reader, Runnable work) {
    try {
      work.run();
      return Answer.go(KeptPages.HERE + "?done=" + done);
    } catch (Problem problem) {
      return Answer.refused(problem, p -> view.list(0, null, p, reader));
    }
  }

  /** The data that were destroyed, as a file. */
  @GET
  @Path("export")
  @Produces("application/zip")
  public Response export(@PathParam("id") long id) {
    access.require(Purges.PURGE, Access.EVERYWHERE);
    return file(destruction.file(purges.get(id)));
  }

  static Response file(java.nio.file.Path file) {
    StreamingOutput content = out -> Files.copy(file, out);
    return Response.ok(content)
        .header("Content-Disposition", "attachment; filename=" + file.getFileName())
        .build();
  }
}
