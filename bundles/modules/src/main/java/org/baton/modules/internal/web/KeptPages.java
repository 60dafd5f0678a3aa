package org.baton.modules.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.baton.api.access.Access;
import org.baton.api.problem.Problem;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.modules.internal.kept.KeptModules;
import org.baton.modules.internal.purge.Purges;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The data of removed modules: what is there, until when, and how it ends. */
@Component(service = PageResource.class)
@Path("removed")
@Produces(MediaType.TEXT_HTML)
public final class KeptPages implements PageResource {
  static final String HERE = ModulePages.HERE + "removed/";

  private final Access access;
  private final KeptModules kept;
  private final Purges purges;
  private final KeptView view;

  /** Reads and decides. */
  @Activate
  public KeptPages(
      @Reference Access access,
      @Reference KeptModules kept,
      @Reference Purges purges,
      @Reference KeptView view) {
    this.access = access;
    this.kept = kept;
    this.purges = purges;
    this.view = view;
  }

  /** All removed modules, and the purges for those who may. */
  @GET
  public View list(
      @QueryParam("after") @DefaultValue("0") long after,
      @QueryParam("done") String done,
      @Context Reader reader) {
    access.require(ModulePages.VIEW, Access.EVERYWHERE);
    return view.list(after, done, null, reader);
  }

  /** One of them. */
  @GET
  @Path("{id}")
  public View show(@PathParam("id") String id, @Context Reader reader) {
    access.require(ModulePages.VIEW, Access.EVERYWHERE);
    return view.one(id, KeptView.Entered.NOTHING, reader);
  }

  /** Decides until when its data are kept. */
  @POST
  @Path("{id}/keep-until")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer keepUntil(
      @PathParam("id") String id,
      @FormParam("until") @DefaultValue("") String until,
      @FormParam("reason") @DefaultValue("") String reason,
      @Context Reader reader) {
    access.require(ModulePages.INSTALL, Access.EVERYWHERE);
    try {
      kept.keepUntil(id, KeptResource.day(until), reason);
      return Answer.go(HERE + "?done=kept");
    } catch (Problem problem) {
      return Answer.refused(
          problem, p -> view.one(id, new KeptView.Entered("keep", until, reason, p), reader));
    }
  }

  /** Asks that its data be destroyed; somebody else has to confirm it. */
  @POST
  @Path("{id}/purge")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer ask(
      @PathParam("id") String id,
      @FormParam("reason") @DefaultValue("") String reason,
      @Context Reader reader) {
    access.require(Purges.PURGE, Access.EVERYWHERE);
    try {
      purges.ask(id, reason);
      return Answer.go(HERE + "?done=asked");
    } catch (Problem problem) {
      return Answer.refused(
          problem, p -> view.one(id, new KeptView.Entered("purge", "", reason, p), reader));
    }
  }
}
