package org.baton.operations.internal.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.operations.internal.log.LogFiles;
import org.baton.operations.internal.log.LogFiles.LogFile;
import org.baton.operations.internal.log.LogLine;
import org.baton.operations.internal.log.LogQuery;
import org.baton.operations.internal.log.LogTap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The recent lines of the log, and its files. */
@Component(service = RestResource.class)
@Path("logs")
@Produces(MediaType.APPLICATION_JSON)
public final class LogsResource implements RestResource {
  private static final int MOST = 1000;

  private final Access access;
  private final LogTap log;
  private final LogFiles files;

  /** Reads the log. */
  @Activate
  public LogsResource(@Reference Access access, @Reference LogTap log, @Reference LogFiles files) {
    this.access = access;
    this.log = log;
    this.files = files;
  }

  /** The lines behind {@code after} in the order of the list, which is newest first. */
  @GET
  public Page<LogLine> list(
      @QueryParam("module") @DefaultValue("") String module,
      @QueryParam("level") @DefaultValue("") String level,
      @QueryParam("words") @DefaultValue("") String words,
      @QueryParam("from") @DefaultValue("") String from,
      @QueryParam("to") @DefaultValue("") String to,
      @QueryParam("after") @DefaultValue("0") long after,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    access.require(Permissions.LOGS, Access.EVERYWHERE);
    LogQuery query = LogFilters.of(module, level, words, from, to).query(Instant.now());
    return log.page(query, after, Math.max(1, Math.min(MOST, limit)));
  }

  /** One line. */
  @GET
  @Path("{seq:[0-9]{1,18}}")
  public LogLine line(@PathParam("seq") long seq) {
    access.require(Permissions.LOGS, Access.EVERYWHERE);
    return log.find(seq)
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "operations.log.gone", Long.toString(seq)));
  }

  /** The files of the log, the newest first. */
  @GET
  @Path("files")
  public List<LogFile> files() {
    access.require(Permissions.LOGS, Access.EVERYWHERE);
    return files.list();
  }

  /** A file of the log. */
  @GET
  @Path("files/{name}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Response file(@PathParam("name") String name) {
    access.require(Permissions.LOGS, Access.EVERYWHERE);
    return download(files.get(name));
  }

  static Response download(java.nio.file.Path file) {
    StreamingOutput content = out -> Files.copy(file, out);
    return Response.ok(content, MediaType.APPLICATION_OCTET_STREAM)
        .header("Content-Disposition", "attachment; filename=" + file.getFileName())
        .build();
  }
}
