package org.baton.core.internal.works.web;

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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.text.Texts;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.core.internal.imports.ErrorFile;
import org.baton.core.internal.imports.ImportDesk;
import org.baton.core.internal.imports.KeptReport;
import org.baton.core.internal.works.Work;
import org.baton.core.internal.works.Works;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Imports and runs that go on in the background, or did. */
@Component(service = RestResource.class)
@Path("works")
@Produces(MediaType.APPLICATION_JSON)
public final class WorksResource implements RestResource {
  private static final int MOST = 500;

  private final Works works;
  private final ImportDesk desk;
  private final Texts texts;

  /** Takes what it works with. */
  @Activate
  public WorksResource(@Reference Works works, @Reference ImportDesk desk, @Reference Texts texts) {
    this.works = works;
    this.desk = desk;
    this.texts = texts;
  }

  /** What the caller began or may know of, the newest first; kind is import, run or nothing. */
  @GET
  public Page<WorkView> list(
      @QueryParam("kind") @DefaultValue("") String kind,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @Context HttpHeaders headers) {
    int most = Math.max(1, Math.min(limit, MOST));
    List<Work> read = works.list(kind, number(after), most + 1);
    List<Work> shown = read.subList(0, Math.min(most, read.size()));
    String next = read.size() > most ? Long.toString(read.get(most - 1).id()) : "";
    return new Page<>(
        shown.stream().map(w -> WorkView.of(w, Optional.empty(), texts, locale(headers))).toList(),
        next);
  }

  /** How far work is, or what came of it. */
  @GET
  @Path("{id: [0-9]+}")
  public WorkView get(@PathParam("id") long id, @Context HttpHeaders headers) {
    return view(works.get(id), headers);
  }

  /** The mistakes of an import as a table. */
  @GET
  @Path("{id: [0-9]+}/mistakes")
  @Produces("text/csv")
  public Response mistakes(@PathParam("id") long id, @Context HttpHeaders headers) {
    KeptReport report =
        desk.report(works.get(id))
            .orElseThrow(
                () -> Problem.of(Kind.NOT_FOUND, "core.work.no-report", Long.toString(id)));
    String csv = ErrorFile.of(report.told(), report.mistakes(), texts, locale(headers));
    return Response.ok(csv)
        .type("text/csv;charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=errors.csv")
        .build();
  }

  /** Writes a file that was tried in the background without a mistake. */
  @POST
  @Path("{id: [0-9]+}/confirm")
  public Response confirm(@PathParam("id") long id, @Context HttpHeaders headers) {
    return Response.status(Response.Status.ACCEPTED)
        .entity(view(desk.confirm(id), headers))
        .build();
  }

  /** Asks for the end of work; nothing of it stays. */
  @POST
  @Path("{id: [0-9]+}/cancel")
  public Response cancel(@PathParam("id") long id, @Context HttpHeaders headers) {
    return Response.status(Response.Status.ACCEPTED).entity(view(desk.cancel(id), headers)).build();
  }

  private WorkView view(Work work, HttpHeaders headers) {
    return WorkView.of(work, desk.report(work), texts, locale(headers));
  }

  private static Locale locale(HttpHeaders headers) {
    return headers.getAcceptableLanguages().get(0);
  }

  private static long number(String after) {
    try {
      return after.isEmpty() ? 0 : Long.parseLong(after);
    } catch (NumberFormatException e) {
      throw Problem.of(Kind.INVALID, "core.after.invalid", after).causedBy(e);
    }
  }
}
