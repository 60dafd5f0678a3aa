package org.baton.modules.internal.web;

import jakarta.ws.rs.Consumes;
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
import org.baton.modules.internal.Installation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The installed modules, and what can be done with each. */
@Component(service = PageResource.class)
@Path("")
@Produces(MediaType.TEXT_HTML)
public final class ModulePages implements PageResource {
  static final String HERE = "/modules/";
  static final String VIEW = "modules.view";
  static final String INSTALL = "modules.install";

  private final Access access;
  private final Installation installation;
  private final ModuleView view;
  private final GoingView going;

  /** Works on what is installed. */
  @Activate
  public ModulePages(
      @Reference Access access,
      @Reference Installation installation,
      @Reference ModuleView view,
      @Reference GoingView going) {
    this.access = access;
    this.installation = installation;
    this.view = view;
    this.going = going;
  }

  /** All modules as cards. */
  @GET
  public View list(@QueryParam("done") String done, @Context Reader reader) {
    access.require(VIEW, Access.EVERYWHERE);
    return view.list(done, null, reader);
  }

  /** One module. */
  @GET
  @Path("installed/{id}")
  public View show(
      @PathParam("id") String id, @QueryParam("done") String done, @Context Reader reader) {
    access.require(VIEW, Access.EVERYWHERE);
    return view.module(id, done, null, reader);
  }

  /** Where a module that is starting stands, for the part of the page that asks again. */
  @GET
  @Path("installed/{id}/state")
  public View state(@PathParam("id") String id, @Context Reader reader) {
    access.require(VIEW, Access.EVERYWHERE);
    return view.state(id, reader);
  }

  /** What would be gone without the module. */
  @GET
  @Path("installed/{id}/remove")
  public View removal(@PathParam("id") String id, @Context Reader reader) {
    access.require(INSTALL, Access.EVERYWHERE);
    return going.removal(id, null, reader);
  }

  /** Removes a module and keeps its data. */
  @POST
  @Path("installed/{id}/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer remove(@PathParam("id") String id, @Context Reader reader) {
    access.require(INSTALL, Access.EVERYWHERE);
    try {
      installation.remove(id);
      return Answer.go(HERE + "?done=removed");
    } catch (Problem problem) {
      return Answer.refused(problem, p -> going.removal(id, p, reader));
    }
  }

  /** What would be out of service without the module. */
  @GET
  @Path("installed/{id}/stop")
  public View stopping(@PathParam("id") String id, @Context Reader reader) {
    access.require(INSTALL, Access.EVERYWHERE);
    return going.stopping(id, null, reader);
  }

  /** Takes a module out of service. */
  @POST
  @Path("installed/{id}/stop")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer stop(@PathParam("id") String id, @Context Reader reader) {
    access.require(INSTALL, Access.EVERYWHERE);
    try {
      installation.stop(id);
      return Answer.go(at(id) + "?done=stopped");
    } catch (Problem problem) {
      return Answer.refused(problem, p -> going.stopping(id, p, reader));
    }
  }

  /** Puts a stopped module into service again. */
  @POST
  @Path("installed/{id}/start")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer start(@PathParam("id") String id, @Context Reader reader) {
    access.require(INSTALL, Access.EVERYWHERE);
    try {
      installation.start(id);
      return Answer.go(at(id) + "?done=started");
    } catch (Problem problem) {
      return Answer.refused(problem, p -> view.module(id, null, p, reader));
    }
  }

  static String at(String id) {
    return HERE + "installed/" + id;
  }
}
