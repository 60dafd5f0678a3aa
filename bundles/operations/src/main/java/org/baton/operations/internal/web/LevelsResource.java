package org.baton.operations.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.web.RestResource;
import org.baton.operations.internal.level.Levels;
import org.baton.operations.internal.level.SetLevel;
import org.baton.operations.internal.log.Severity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How much is written into the log. */
@Component(service = RestResource.class)
@Path("levels")
@Produces(MediaType.APPLICATION_JSON)
public final class LevelsResource implements RestResource {
  private final Access access;
  private final Levels levels;

  /**
   * A level that is set.
   *
   * @param logger the logger's name
   * @param level its level
   * @param kept whether it is kept over a restart
   * @param until when it ends; null when it is kept
   */
  public record LevelRow(String logger, Severity level, boolean kept, Instant until) {
    static LevelRow of(SetLevel level) {
      return new LevelRow(
          level.logger(), level.level(), level.until().isEmpty(), level.until().orElse(null));
    }
  }

  /**
   * What a logger's level is to be.
   *
   * @param level ERROR, WARN, INFO, DEBUG or TRACE
   * @param minutes for how long, 1 to 1440; 60 when it is not said
   * @param keep whether it is kept until somebody takes it back, also over a restart; not when it
   *     is not said
   */
  public record Wanted(String level, Integer minutes, Boolean keep) {}

  /** Works on this server's log. */
  @Activate
  public LevelsResource(@Reference Access access, @Reference Levels levels) {
    this.access = access;
    this.levels = levels;
  }

  /** The levels that somebody set, sorted by name. */
  @GET
  public List<LevelRow> list() {
    access.require(Permissions.LOGS, Access.EVERYWHERE);
    return levels.all().stream().map(LevelRow::of).toList();
  }

  /** Sets the level of a logger and of those whose names begin with its name. */
  @PUT
  @Path("{logger}")
  @Consumes(MediaType.APPLICATION_JSON)
  public LevelRow set(@PathParam("logger") String logger, Wanted wanted) {
    access.require(Permissions.LEVEL, Access.EVERYWHERE);
    Wanted given = wanted == null ? new Wanted("", null, null) : wanted;
    int minutes = given.minutes() == null ? Levels.MINUTES : given.minutes();
    return LevelRow.of(
        levels.set(logger, given.level(), minutes, Boolean.TRUE.equals(given.keep())));
  }

  /** Goes back to what the settings say. */
  @DELETE
  @Path("{logger}")
  public void revert(@PathParam("logger") String logger) {
    access.require(Permissions.LEVEL, Access.EVERYWHERE);
    levels.revert(logger);
  }
}
