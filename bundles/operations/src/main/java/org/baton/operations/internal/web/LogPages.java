package org.baton.operations.internal.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.Page;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.operations.internal.log.LogFiles;
import org.baton.operations.internal.log.LogLine;
import org.baton.operations.internal.log.LogQuery;
import org.baton.operations.internal.log.LogTap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The recent lines of the log, and its files. */
@Component(service = PageResource.class)
@Path("logs")
@Produces(MediaType.TEXT_HTML)
public final class LogPages implements PageResource {
  static final String HERE = OperationsPages.HERE + "logs/";
  private static final int PAGE = 50;

  private final Access access;
  private final LogTap log;
  private final LogFiles files;

  /** Reads the log. */
  @Activate
  public LogPages(@Reference Access access, @Reference LogTap log, @Reference LogFiles files) {
    this.access = access;
    this.log = log;
    this.files = files;
  }

  /** The lines, the newest first. */
  @GET
  public View list(
      @BeanParam LogFilters filters,
      @QueryParam("after") @DefaultValue("0") long after,
      @QueryParam("follow") @DefaultValue("") String follow,
      @Context Reader reader) {
    access.require(Permissions.LOGS, Access.EVERYWHERE);
    LogView view = new LogView(filters, reader);
    long newest = log.newest();
    try {
      Page<LogLine> page = log.page(filters.query(Instant.now()), after, PAGE);
      boolean following = !follow.isEmpty() && after <= 0;
      return view.list(page, after > 0, following ? newest : -1, files.list());
    } catch (Problem problem) {
      return view.refused(problem);
    }
  }

  /** The lines that came since, for the part of the page that asks again. */
  @GET
  @Path("newer")
  public View newer(
      @BeanParam LogFilters filters,
      @QueryParam("seen") @DefaultValue("0") long seen,
      @Context Reader reader) {
    access.require(Permissions.LOGS, Access.EVERYWHERE);
    LogQuery query = filters.query(Instant.now());
    long newest = log.newest();
    List<LogLine> lines = log.newer(query, seen, PAGE);
    return new LogView(filters, reader).newer(lines, newest);
  }

  /** One line with the whole of its message and its stack trace. */
  @GET
  @Path("{seq:[0-9]{1,18}}")
  public View line(@PathParam("seq") long seq, @Context Reader reader) {
    access.require(Permissions.LOGS, Access.EVERYWHERE);
    LogLine line =
        log.find(seq)
            .orElseThrow(
                () -> Problem.of(Kind.NOT_FOUND, "operations.log.gone", Long.toString(seq)));
    return LogView.line(line, reader);
  }

  /** A file of the log. */
  @GET
  @Path("files/{name}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Response file(@PathParam("name") String name) {
    access.require(Permissions.LOGS, Access.EVERYWHERE);
    return LogsResource.download(files.get(name));
  }
}
