package org.baton.core.internal.imports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.table.TableImport;
import org.baton.api.web.Page;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.core.internal.works.Work;
import org.baton.core.internal.works.Work.State;
import org.baton.core.internal.works.web.WorkParts;

/** The page of all imports. */
record ImportList(Reader reader, ImportForm form, List<TableImport> kinds) {

  View view(Map<String, String> entered, Page<Work> page, boolean later, Problem refused) {
    List<Part> parts = new ArrayList<>();
    parts.add(Heading.of(reader.t("core.imports"), reader.t("core.imports.lead")));
    page.items().stream()
        .filter(w -> w.state() == State.CHECKED && w.owner().equals(reader.account()))
        .map(this::waiting)
        .forEach(parts::add);
    if (!kinds.isEmpty() && !later) {
      parts.add(
          Section.of(
              "new",
              reader.t("core.imports.new"),
              form.of(kinds, entered, reader).refused(refused)));
    }
    parts.add(Section.of("recent", reader.t("core.imports.recent"), works(page, later)));
    if (!kinds.isEmpty() && !later) {
      parts.add(Section.of("templates", reader.t("core.imports.templates"), templates()));
    }
    return View.of("core.imports", parts);
  }

  private Part waiting(Work work) {
    return Notice.of(Tone.INFO, reader.t("core.imports.waits", work.name()))
        .actions(Action.link(reader.t("core.imports.look"), "/core/imports/" + work.id()));
  }

  private Part works(Page<Work> page, boolean later) {
    List<Column> columns =
        List.of(
            Column.of(reader.t("core.imports.file")),
            Column.of(reader.t("core.imports.kind")),
            Column.of(reader.t("core.work.state")),
            Column.of(reader.t("core.work.owner")),
            Column.of(reader.t("core.work.created")));
    return Table.of(
            "works",
            reader.t("core.imports.recent"),
            columns,
            page.items().stream().map(this::row).toList())
        .paging(
            later ? "/core/imports/" : "",
            page.next().isEmpty() ? "" : "/core/imports/?after=" + page.next())
        .empty(Empty.of(reader.t("core.imports.none"), reader.t("core.imports.none.words")));
  }

  private List<Cell> row(Work work) {
    return List.of(
        Cell.link(work.name(), "/core/imports/" + work.id()),
        Cell.of(title(work.subject())).detail(work.cycle()),
        WorkParts.state(work, reader),
        Cell.of(work.owner()),
        Cell.of(reader.time(work.createdAt())));
  }

  /** A kind that is not installed any more keeps its plain name. */
  private String title(String kind) {
    return kinds.stream()
        .filter(k -> k.kind().equals(kind))
        .findFirst()
        .map(k -> reader.t(k.title()))
        .orElse(kind);
  }

  private Part templates() {
    List<Column> columns =
        List.of(
            Column.of(reader.t("core.imports.kind")),
            Column.of(reader.t("core.imports.columns.required")),
            Column.of(reader.t("core.imports.template")));
    return Table.of(
        "kinds",
        reader.t("core.imports.templates"),
        columns,
        kinds.stream().map(this::kind).toList());
  }

  private List<Cell> kind(TableImport kind) {
    return List.of(
        Cell.of(reader.t(kind.title())),
        Cell.of(KindPage.required(kind, reader)),
        Cell.actions(
            Action.link(
                reader.t("core.imports.template.get"),
                "/core/imports/templates/" + kind.kind() + ".csv"),
            Action.drawer(reader.t("core.imports.columns"), "/core/imports/kinds/" + kind.kind())));
  }
}
