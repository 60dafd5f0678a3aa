package org.baton.core.internal.imports.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.access.Access;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.web.Answer;
import org.baton.api.web.BodyLimit;
import org.baton.api.web.Page;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.Upload;
import org.baton.api.web.View;
import org.baton.core.internal.imports.ImportDesk;
import org.baton.core.internal.imports.ImportOrder;
import org.baton.core.internal.imports.Imports;
import org.baton.core.internal.works.Work;
import org.baton.core.internal.works.Works;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where files are handed in, and what became of those before. */
@Component(service = PageResource.class)
@Path("imports")
@Produces(MediaType.TEXT_HTML)
public final class ImportsPage implements PageResource {
  private static final int SHOWN = 20;
  private static final long SHORT = 2_000;

  private final Access access;
  private final Imports imports;
  private final ImportDesk desk;
  private final Works works;
  private final ImportForm form;

  /** Takes what it works with. */
  @Activate
  public ImportsPage(
      @Reference Access access,
      @Reference Imports imports,
      @Reference ImportDesk desk,
      @Reference Works works,
      @Reference ImportForm form) {
    this.access = access;
    this.imports = imports;
    this.desk = desk;
    this.works = works;
    this.form = form;
  }

  /** A form for a file, and the files before. */
  @GET
  public View list(
      @QueryParam("kind") @DefaultValue("") String kind,
      @QueryParam("after") @DefaultValue("0") long after,
      @Context Reader reader) {
    return page(Map.of("kind", kind), after, null, reader);
  }

  private View page(Map<String, String> entered, long after, Problem refused, Reader reader) {
    List<Work> read = works.list(Work.IMPORT, after, SHOWN + 1);
    if (imports.kinds().isEmpty() && read.isEmpty()) {
      access.require("core.observations.edit", Access.EVERYWHERE);
    }
    String next = read.size() > SHOWN ? Long.toString(read.get(SHOWN - 1).id()) : "";
    Page<Work> page = new Page<>(read.subList(0, Math.min(SHOWN, read.size())), next);
    return new ImportList(reader, form, imports.kinds()).view(entered, page, after > 0, refused);
  }

  /** Takes a file in and tries it; nothing is written yet. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @BodyLimit(mebibytes = 65)
  public Answer take(Upload upload, @Context Reader reader) throws IOException {
    try {
      Work work = begin(upload);
      works.awaitEnd(work.id(), SHORT);
      return Answer.go("/core/imports/" + work.id());
    } catch (Problem e) {
      return Answer.refused(e, p -> page(upload.fields(), 0, p, reader));
    }
  }

  private Work begin(Upload upload) throws IOException {
    if (upload.field("kind").isEmpty()) {
      throw missing("kind", "core.import.kind-missing");
    }
    if (upload.fileName().isEmpty()) {
      throw missing("file", "core.import.file-missing");
    }
    return desk.begin(
        new ImportOrder(
            upload.field("kind"),
            ImportDesk.name(upload.fileName()),
            Optional.of(upload.field("cycle")).filter(c -> !c.isBlank()),
            Map.of(),
            true),
        upload.content());
  }

  private static Problem missing(String field, String code) {
    return Problem.invalid("core.import.incomplete", List.of(Violation.at(field, "", code)));
  }

  /** What the columns of a kind mean. */
  @GET
  @Path("kinds/{kind}")
  public View kind(@PathParam("kind") String kind, @Context Reader reader) {
    return KindPage.of(imports.kind(kind), reader);
  }

  /** An empty table of a kind, with its header in the reader's language. */
  @GET
  @Path("templates/{kind}.csv")
  @Produces("text/csv")
  public Response template(@PathParam("kind") String kind, @Context Reader reader) {
    return Response.ok(KindPage.template(imports.kind(kind), reader))
        .type("text/csv;charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=" + kind + ".csv")
        .build();
  }
}
