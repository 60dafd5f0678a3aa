package org.baton.modules.internal.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Address;
import org.baton.api.web.Page;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.modules.internal.catalogue.Catalogue;
import org.baton.modules.internal.catalogue.Offered;
import org.baton.modules.internal.catalogue.Shelf;
import org.baton.modules.internal.trust.web.OriginWords;
import org.baton.modules.internal.web.ModuleView;
import org.baton.modules.internal.web.Sentences;

/** Draws the page of catalogues. */
final class CatalogueView {
  private static final String MODULES = "/modules/";

  private final Reader reader;
  private final OfferedWords words;

  CatalogueView(Reader reader) {
    this.reader = reader;
    this.words = new OfferedWords(reader);
  }

  View list(List<Shelf> shelves, Page<Offered> modules, String after, Problem problem) {
    List<Part> parts = new ArrayList<>();
    Heading heading =
        Heading.of(reader.t("modules.catalogue.title"), reader.t("modules.catalogue.lead"))
            .below(Action.link(reader.t("modules.page.modules"), MODULES));
    Action revocations =
        Action.link(reader.t("modules.revocations.title"), MODULES + "revocations/");
    parts.add(
        installs()
            ? heading.actions(
                Action.link(reader.t("modules.catalogue.add"), MODULES + "add").primary(),
                revocations)
            : heading.actions(revocations));
    if (problem != null) {
      parts.add(ModuleView.refusal(problem, reader));
    }
    parts.add(modules(modules, after));
    parts.add(shelves(shelves));
    return View.of("modules.catalogue.title", parts);
  }

  private Table modules(Page<Offered> page, String after) {
    List<Column> columns =
        List.of(
            Column.of(reader.t("modules.catalogue.module")),
            Column.of(reader.t("modules.available.state")),
            Column.of(reader.t("modules.page.publisher")),
            Column.of(reader.t("modules.catalogue.file")),
            Column.of(reader.t("modules.catalogue.components")),
            Column.of(reader.t("modules.available.act")));
    List<List<Cell>> rows = page.items().stream().map(this::row).toList();
    String here = CataloguePages.HERE;
    return Table.of("modules", reader.t("modules.catalogue.modules"), columns, rows)
        .paging(
            after.isEmpty() ? "" : here,
            page.next().isEmpty()
                ? ""
                : Address.below(here).list().with("after", page.next()).toString())
        .empty(
            Empty.of(reader.t("modules.catalogue.none"), reader.t("modules.catalogue.none.how")));
  }

  private List<Cell> row(Offered module) {
    Cell state = Cell.badge(words.tone(module), words.state(module)).detail(words.detail(module));
    return List.of(
        Cell.link(module.entry().id(), OfferedView.at(module)).detail(module.entry().version()),
        state,
        Cell.of(words.publisher(module)),
        Cell.of(module.shelf().index().name().text().in(reader.locale()))
            .detail(module.shelf().file()),
        Cell.of(words.components(module)),
        installs() && module.installable() ? Cell.actions(look(module, reader)) : Cell.of(""));
  }

  static Action look(Offered module, Reader reader) {
    return Action.send(
        reader.t("modules.available.look"),
        CataloguePages.HERE + "look",
        Map.of("file", module.shelf().file(), "id", module.entry().id()));
  }

  private Section shelves(List<Shelf> shelves) {
    String title = reader.t("modules.catalogue.files");
    List<Column> columns =
        List.of(
            Column.of(reader.t("modules.catalogue.file")),
            Column.of(reader.t("modules.catalogue.standing")),
            Column.of(reader.t("modules.catalogue.issuer")),
            Column.of(reader.t("modules.catalogue.serial")),
            Column.of(reader.t("modules.catalogue.holds")));
    List<List<Cell>> rows = shelves.stream().map(this::row).toList();
    return Section.of("catalogues", title, Table.of("catalogue-list", title, columns, rows));
  }

  private List<Cell> row(Shelf shelf) {
    boolean accepted = shelf.problem() == null;
    Cell standing =
        accepted
            ? Cell.badge(Tone.GOOD, reader.t("modules.catalogue.accepted"))
            : Cell.badge(Tone.BAD, reader.t("modules.catalogue.refused"))
                .detail(Sentences.of(shelf.problem(), reader));
    Catalogue index = shelf.index();
    if (index == null) {
      return List.of(Cell.of(shelf.file()), standing, Cell.of(""), Cell.of(""), Cell.of(""));
    }
    return List.of(
        Cell.of(index.name().text().in(reader.locale())).detail(shelf.file()),
        standing,
        Cell.of(index.issuer().text().in(reader.locale()))
            .detail(new OriginWords(reader).line(shelf.origin(), "")),
        Cell.of(String.valueOf(index.serial())).detail(reader.date(index.day())),
        Cell.of(
            reader.t(
                "modules.catalogue.counts", index.modules().size(), index.revocations().size())));
  }

  private boolean installs() {
    return reader.may(CataloguePages.INSTALL, Access.EVERYWHERE);
  }
}
