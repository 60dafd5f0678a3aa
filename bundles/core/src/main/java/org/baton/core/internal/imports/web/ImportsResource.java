package org.baton.core.internal.imports.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.text.Texts;
import org.baton.api.web.BodyLimit;
import org.baton.api.web.RestResource;
import org.baton.core.internal.imports.ErrorFile;
import org.baton.core.internal.imports.ImportDesk;
import org.baton.core.internal.imports.ImportOrder;
import org.baton.core.internal.imports.ImportReport;
import org.baton.core.internal.imports.Imports;
import org.baton.core.internal.works.Work;
import org.baton.core.internal.works.web.WorkView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Imports of tables, for every kind that an installed module offers. */
@Component(service = RestResource.class)
@Path("imports")
@Consumes(MediaType.WILDCARD)
public final class ImportsResource implements RestResource {
  private static final String CSV = "text/csv";
  private static final int UNPROCESSABLE = 422;

  private final Imports imports;
  private final ImportDesk desk;
  private final Texts texts;
  private final ObjectMapper json = new ObjectMapper();

  /** Takes what it works with. */
  @Activate
  public ImportsResource(
      @Reference Imports imports, @Reference ImportDesk desk, @Reference Texts texts) {
    this.imports = imports;
    this.desk = desk;
    this.texts = texts;
  }

  /** The kinds that the caller may import, with their columns. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public List<KindView> kinds(@Context HttpHeaders headers) {
    Locale locale = locale(headers);
    return imports.kinds().stream().map(k -> KindView.of(k, texts, locale)).toList();
  }

  /**
   * Imports a file; the body is the file. A dry run tells its mistakes with status 200. In the
   * background, the answer is 202 with the address of the work; a dry run then waits for its
   * confirmation when there is no mistake.
   */
  @POST
  @Path("{kind}")
  @Produces(MediaType.APPLICATION_JSON)
  @BodyLimit(mebibytes = 65)
  public Response run(
      @PathParam("kind") String kind,
      @QueryParam("file") @DefaultValue("table") String file,
      @QueryParam("cycle") String cycle,
      @QueryParam("columns") String columns,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @QueryParam("background") @DefaultValue("false") boolean background,
      @Context HttpHeaders headers,
      InputStream body) {
    if (background) {
      Work work = desk.begin(order(kind, file, cycle, columns, dryRun), body);
      return Response.accepted(WorkView.of(work, Optional.empty(), texts, locale(headers)))
          .header("Location", "/api/core/works/" + work.id())
          .build();
    }
    ImportReport report = imports.run(order(kind, file, cycle, columns, dryRun), body);
    if (report.mistakes() > 0 && !dryRun) {
      throw Problem.invalid(
          "core.import.refused", report.violations(), report.file(), report.mistakes());
    }
    return Response.ok(ReportView.of(report, texts, locale(headers))).build();
  }

  /** As {@link #run}; answers with the mistakes as a table, which has only a header when fine. */
  @POST
  @Path("{kind}")
  @Produces(CSV + ";qs=0.5")
  @BodyLimit(mebibytes = 65)
  public Response errors(
      @PathParam("kind") String kind,
      @QueryParam("file") @DefaultValue("table") String file,
      @QueryParam("cycle") String cycle,
      @QueryParam("columns") String columns,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @Context HttpHeaders headers,
      InputStream body) {
    ImportOrder order = order(kind, file, cycle, columns, dryRun);
    String errors;
    boolean refused;
    try {
      ImportReport report = imports.run(order, body);
      refused = report.mistakes() > 0;
      errors = ErrorFile.of(report.violations(), report.mistakes(), texts, locale(headers));
    } catch (Problem e) {
      if (e.violations().isEmpty()) {
        throw e;
      }
      refused = true;
      errors = ErrorFile.of(e.violations(), e.violations().size(), texts, locale(headers));
    }
    return Response.status(refused && !dryRun ? UNPROCESSABLE : 200)
        .entity(errors)
        .type(CSV + ";charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=errors.csv")
        .build();
  }

  private ImportOrder order(
      String kind, String file, String cycle, String columns, boolean dryRun) {
    Map<String, String> mapping = Map.of();
    if (columns != null && !columns.isBlank()) {
      try {
        mapping = json.readValue(columns, new TypeReference<Map<String, String>>() {});
      } catch (JsonProcessingException e) {
        throw Problem.of(Kind.INVALID, "core.import.columns").causedBy(e);
      }
    }
    if (mapping == null || mapping.values().stream().anyMatch(Objects::isNull)) {
      throw Problem.of(Kind.INVALID, "core.import.columns");
    }
    Optional<String> of = Optional.ofNullable(cycle).filter(c -> !c.isBlank());
    return new ImportOrder(kind, ImportDesk.name(file), of, mapping, dryRun);
  }

  private static Locale locale(HttpHeaders headers) {
    return headers.getAcceptableLanguages().get(0);
  }
}
