package org.baton.core.internal.imports.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.baton.api.page.Action;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.table.TableImport;
import org.baton.api.text.Texts;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.core.internal.imports.ErrorFile;
import org.baton.core.internal.imports.ImportDesk;
import org.baton.core.internal.imports.Imports;
import org.baton.core.internal.imports.KeptReport;
import org.baton.core.internal.works.Work;
import org.baton.core.internal.works.Works;
import org.baton.core.internal.works.web.WorkParts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One import from the file to the end: its progress, its mistakes or preview, what was written. */
@Component(service = PageResource.class)
@Path("imports/{id: [0-9]+}")
@Produces(MediaType.TEXT_HTML)
public final class ImportPage implements PageResource {
  private static final long SHORT = 2_000;

  private final Imports imports;
  private final ImportDesk desk;
  private final Works works;
  private final ImportForm form;
  private final Texts texts;

  /** Takes what it works with. */
  @Activate
  public ImportPage(
      @Reference Imports imports,
      @Reference ImportDesk desk,
      @Reference Works works,
      @Reference ImportForm form,
      @Reference Texts texts) {
    this.imports = imports;
    this.desk = desk;
    this.works = works;
    this.form = form;
    this.texts = texts;
  }

  private Work get(long id) {
    Work work = works.get(id);
    if (!work.kind().equals(Work.IMPORT)) {
      throw Problem.of(Kind.NOT_FOUND, "core.work.unknown", Long.toString(id));
    }
    return work;
  }

  /** Where the import stands. */
  @GET
  public View page(@PathParam("id") long id, @Context Reader reader) {
    Work work = get(id);
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Heading(
            List.of(Action.link(reader.t("core.imports"), "/core/imports/")),
            work.name(),
            WorkParts.badge(work, reader),
            lead(work, reader),
            List.of()));
    parts.addAll(body(work, reader));
    return View.of(work.name(), parts);
  }

  private String lead(Work work, Reader reader) {
    String title = kind(work).map(k -> reader.t(k.title())).orElse(work.subject());
    String when = reader.time(work.createdAt());
    return work.cycle().isEmpty()
        ? reader.t("core.imports.of", title, work.owner(), when)
        : reader.t("core.imports.of-cycle", title, work.cycle(), work.owner(), when);
  }

  private java.util.Optional<TableImport> kind(Work work) {
    return imports.kinds().stream().filter(k -> k.kind().equals(work.subject())).findFirst();
  }

  private List<Part> body(Work work, Reader reader) {
    String path = "/core/imports/" + work.id();
    if (work.isUnfinished()) {
      return List.of(WorkParts.progress(work, path, works.mayEnd(work), reader));
    }
    KeptReport report = desk.report(work).orElse(null);
    List<TableImport> kinds = kind(work).map(List::of).orElse(List.of());
    return new ImportReportParts(reader, work, kinds, form).of(report, works.isMine(work));
  }

  /** What a page that waits asks for again; once the import ended, the whole page is asked for. */
  @GET
  @Path("state")
  public Response state(@PathParam("id") long id, @Context Reader reader) {
    Work work = get(id);
    Response.ResponseBuilder answer = Response.ok(View.of(work.name(), body(work, reader)));
    return work.isUnfinished() ? answer.build() : answer.header("HX-Refresh", "true").build();
  }

  /** Writes what was tried. */
  @POST
  @Path("confirm")
  public Answer confirm(@PathParam("id") long id) {
    desk.confirm(id);
    works.awaitEnd(id, SHORT);
    return back(id);
  }

  /** Ends the import; nothing of it stays. */
  @POST
  @Path("cancel")
  public Answer cancel(@PathParam("id") long id) {
    desk.cancel(id);
    works.awaitEnd(id, SHORT);
    return back(id);
  }

  private static Answer back(long id) {
    return Answer.go("/core/imports/" + id);
  }

  /** The mistakes as a table that a spreadsheet opens. */
  @GET
  @Path("mistakes.csv")
  @Produces("text/csv")
  public Response mistakes(@PathParam("id") long id, @Context Reader reader) {
    KeptReport report =
        desk.report(get(id))
            .orElseThrow(
                () -> Problem.of(Kind.NOT_FOUND, "core.work.no-report", Long.toString(id)));
    String csv = ErrorFile.of(report.told(), report.mistakes(), texts, reader.locale());
    return Response.ok(csv)
        .type("text/csv;charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=errors.csv")
        .build();
  }
}
