package org.baton.modules.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Answer;
import org.baton.api.web.BodyLimit;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.Upload;
import org.baton.api.web.View;
import org.baton.modules.internal.lock.Lock;
import org.baton.modules.internal.lock.Locks;
import org.baton.modules.internal.lock.Locks.Compared;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What exactly this server consists of, to keep and to compare. */
@Component(service = PageResource.class)
@Path("lock")
@Produces(MediaType.TEXT_HTML)
public final class LockPages implements PageResource {
  static final String HERE = ModulePages.HERE + "lock/";
  private static final int MOST_MEBIBYTES = 1;

  private final Access access;
  private final Locks locks;

  /** Looks at the server. */
  @Activate
  public LockPages(@Reference Access access, @Reference Locks locks) {
    this.access = access;
    this.locks = locks;
  }

  /** Every module with its hash. */
  @GET
  public View show(@Context Reader reader) {
    access.require(ModulePages.VIEW, Access.EVERYWHERE);
    return show(null, null, reader);
  }

  private View show(Compared compared, Problem problem, Reader reader) {
    Lock lock = locks.current();
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(reader.t("modules.lock.title"), reader.t("modules.lock.lead"))
            .below(Action.link(reader.t("modules.page.modules"), ModulePages.HERE))
            .actions(
                Action.link(reader.t("modules.lock.download"), HERE + "baton.lock.json")
                    .primary()));
    if (compared != null) {
      parts.add(compared(compared, reader));
    }
    parts.add(
        Facts.of(
            Fact.of(reader.t("modules.lock.platform.label"), lock.platform()),
            Fact.of(reader.t("modules.lock.java.label"), lock.java())));
    parts.add(modules(lock, reader));
    Form form =
        Form.of(
            "compare",
            HERE + "compare",
            reader.t("modules.lock.compare"),
            Field.of("file", Kind.FILE, reader.t("modules.lock.file"))
                .hint(reader.t("modules.lock.file.hint"))
                .most(MOST_MEBIBYTES)
                .require());
    parts.add(
        Section.of(
            "drift",
            reader.t("modules.lock.drift"),
            problem == null ? form : form.refused(problem)));
    return View.of("modules.lock.title", parts);
  }

  private static Notice compared(Compared compared, Reader reader) {
    List<String> lines = new ArrayList<>(compared.differences());
    lines.add(
        reader.t("modules.lock.signed." + (compared.own() ? "own" : "other"), compared.key()));
    boolean same = compared.differences().isEmpty();
    return new Notice(
        same ? Tone.GOOD : Tone.WARN,
        same
            ? reader.t("modules.lock.same")
            : reader.t("modules.lock.differs", compared.differences().size()),
        lines,
        List.of());
  }

  private static Table modules(Lock lock, Reader reader) {
    List<Column> columns =
        List.of(
            Column.of(reader.t("modules.page.id")),
            Column.of(reader.t("modules.page.version")),
            Column.of(reader.t("modules.page.publisher")),
            Column.of(reader.t("modules.lock.sha256")));
    List<List<Cell>> rows =
        lock.modules().stream()
            .map(
                m ->
                    List.of(
                        Cell.of(m.id()),
                        Cell.of(m.version()),
                        Cell.of(publisher(m.publisher(), reader)),
                        Cell.of(grouped(m.sha256()))))
            .toList();
    return Table.of("locked", reader.t("modules.page.installed"), columns, rows);
  }

  /** As people compare it, and as a narrow window can break it. */
  private static String grouped(String hash) {
    return hash.replaceAll("(.{4})(?!$)", "$1 ");
  }

  private static String publisher(String vendor, Reader reader) {
    return vendor.isEmpty() ? reader.t("modules.page.publisher.unknown") : vendor;
  }

  /** The signed file. */
  @GET
  @Path("baton.lock.json")
  @Produces(MediaType.APPLICATION_JSON)
  public Response file() {
    access.require(ModulePages.VIEW, Access.EVERYWHERE);
    return LockResource.file(locks);
  }

  /** Compares this server with a file. */
  @POST
  @Path("compare")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @BodyLimit(mebibytes = MOST_MEBIBYTES)
  public Answer compare(Upload upload, @Context Reader reader) {
    access.require(ModulePages.VIEW, Access.EVERYWHERE);
    try {
      Compared compared = locks.compare(upload.content(), reader.locale());
      return Answer.show(show(compared, null, reader));
    } catch (Problem problem) {
      return Answer.refused(problem, p -> show(null, p, reader));
    }
  }
}
