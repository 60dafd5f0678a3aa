package org.baton.operations.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.problem.Problem;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.operations.internal.InstalledModules;
import org.baton.operations.internal.level.Levels;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How much is written into the log, module by module. */
@Component(service = PageResource.class)
@Path("levels")
@Produces(MediaType.TEXT_HTML)
public final class LevelPages implements PageResource {
  static final String HERE = OperationsPages.HERE + "levels/";

  private final Access access;
  private final Levels levels;
  private final InstalledModules modules;

  /** Works on this server's log. */
  @Activate
  public LevelPages(BundleContext context, @Reference Access access, @Reference Levels levels) {
    this.access = access;
    this.levels = levels;
    this.modules = new InstalledModules(context);
  }

  /** What is set, and the form to set more. */
  @GET
  public View list(
      @QueryParam("logger") @DefaultValue("") String logger,
      @QueryParam("done") @DefaultValue("") String done,
      @Context Reader reader) {
    access.require(Permissions.LEVEL, Access.EVERYWHERE);
    return view(reader).list(levels.all(), Map.of("logger", logger), done, null);
  }

  private LevelView view(Reader reader) {
    List<LevelView.Module> all =
        modules.all().stream()
            .map(m -> new LevelView.Module(m.id(), m.logger(), levels.inForce(m.logger())))
            .toList();
    return new LevelView(all, reader);
  }

  /** Sets a level. */
  @POST
  @Path("set")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer set(
      @FormParam("logger") @DefaultValue("") String logger,
      @FormParam("level") @DefaultValue("") String level,
      @FormParam("minutes") @DefaultValue("") String minutes,
      @Context Reader reader) {
    access.require(Permissions.LEVEL, Access.EVERYWHERE);
    boolean keep = minutes.equals(LevelView.KEEP);
    try {
      levels.set(logger.strip(), level, keep ? 0 : number(minutes), keep);
      return Answer.go(HERE + "?done=set");
    } catch (Problem problem) {
      Map<String, String> entered = Map.of("logger", logger, "level", level, "minutes", minutes);
      return Answer.refused(problem, p -> view(reader).list(levels.all(), entered, "", p));
    }
  }

  /** A number of minutes that nobody may ask for when it is none. */
  private static int number(String minutes) {
    return minutes.matches("[0-9]{1,5}") ? Integer.parseInt(minutes) : 0;
  }

  /** Goes back to what the settings say. */
  @POST
  @Path("revert")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer revert(@FormParam("logger") @DefaultValue("") String logger) {
    access.require(Permissions.LEVEL, Access.EVERYWHERE);
    levels.revert(logger);
    return Answer.go(HERE + "?done=reverted");
  }
}
