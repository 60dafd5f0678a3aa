package org.baton.modules.internal.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Buttons;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Heading;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.text.Text;
import org.baton.api.web.Address;
import org.baton.api.web.Page;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.modules.internal.catalogue.Catalogue.Entry;
import org.baton.modules.internal.catalogue.Offered;
import org.baton.modules.internal.catalogue.Sbom;
import org.baton.modules.internal.trust.web.OriginWords;
import org.baton.modules.internal.web.AddsParts;

/** Draws the pages of one module of a catalogue. */
final class OfferedView {
  private static final String MODULES = "/modules/";

  private final Reader reader;
  private final OfferedWords words;

  OfferedView(Reader reader) {
    this.reader = reader;
    this.words = new OfferedWords(reader);
  }

  static String at(Offered module) {
    return Address.below(CataloguePages.HERE + "of/", module.shelf().file(), module.entry().id())
        .toString();
  }

  View module(Offered module) {
    List<Part> parts = new ArrayList<>();
    String title = title(module);
    parts.add(
        Heading.of(title, module.shelf().index().name().text().in(reader.locale()))
            .below(ways())
            .status(words.tone(module), words.state(module)));
    parts.add(new Facts(facts(module), false));
    said("basis", "modules.catalogue.basis", module.entry().legalBasis().text(), parts);
    said("changes", "modules.catalogue.changes", module.entry().changes().text(), parts);
    if (module.module() != null) {
      parts.add(AddsParts.added(module.module().contents(), module.module().permissions(), reader));
    }
    parts.add(needs(module.entry()));
    if (module.installable() && reader.may(CataloguePages.INSTALL, Access.EVERYWHERE)) {
      Action look = CatalogueView.look(module, reader).primary();
      parts.add(new Buttons(List.of(look)));
    }
    return View.of(title, parts);
  }

  private String title(Offered module) {
    String id = module.entry().id();
    String called =
        module.module() == null
            ? id
            : module.module().contents().word(reader.locale(), id + ".module.title").orElse(id);
    return reader.t("modules.available.module", called, module.entry().version());
  }

  private List<Fact> facts(Offered module) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(reader.t("modules.page.id"), module.entry().id()));
    String detail = words.detail(module);
    facts.add(
        new Fact(
            reader.t("modules.available.state"),
            words.state(module),
            detail,
            words.tone(module),
            ""));
    if (module.origin() != null) {
      facts.addAll(new OriginWords(reader).facts(module.origin(), module.module().publisher()));
    }
    facts.add(Fact.of(reader.t("modules.lock.sha256"), module.entry().sha256()));
    if (!module.entry().documentation().isEmpty()) {
      facts.add(
          new Fact(
              reader.t("modules.catalogue.documentation"),
              module.entry().documentation(),
              "",
              Tone.PLAIN,
              module.entry().documentation()));
    }
    facts.add(
        new Fact(
            reader.t("modules.catalogue.components"),
            words.components(module),
            "",
            Tone.PLAIN,
            module.components() > 0 ? at(module) + "/components" : ""));
    return facts;
  }

  private void said(String id, String title, Text text, List<Part> parts) {
    String in = text.in(reader.locale());
    if (!in.isEmpty()) {
      List<Part> lines = new ArrayList<>();
      in.lines().filter(l -> !l.isBlank()).forEach(l -> lines.add(Paragraph.of(l)));
      parts.add(new Section(id, reader.t(title), lines, false));
    }
  }

  private Section needs(Entry entry) {
    String title = reader.t("modules.catalogue.needs");
    List<List<Cell>> rows =
        entry.needs().stream()
            .map(n -> n.split(" ", 2))
            .map(n -> List.of(Cell.of(n[0]), Cell.of(n.length > 1 ? n[1] : "")))
            .toList();
    List<Column> columns =
        List.of(
            Column.of(reader.t("modules.catalogue.package")),
            Column.of(reader.t("modules.page.version")));
    return Section.of("needs", title, Table.of("need-list", title, columns, rows)).fold();
  }

  View components(Offered module, Page<Sbom.Part> page, int after) {
    String title = reader.t("modules.catalogue.components.of", title(module));
    Heading heading =
        Heading.of(title, reader.t("modules.catalogue.components.lead"))
            .below(
                Action.link(reader.t("modules.page.modules"), MODULES),
                Action.link(reader.t("modules.catalogue.title"), CataloguePages.HERE),
                Action.link(title(module), at(module)));
    List<Column> columns =
        List.of(
            Column.of(reader.t("modules.catalogue.component")),
            Column.of(reader.t("modules.page.version")),
            Column.of(reader.t("modules.catalogue.licences")));
    List<List<Cell>> rows =
        page.items().stream()
            .map(
                c ->
                    List.of(
                        Cell.of(c.name()),
                        Cell.of(c.version()),
                        Cell.of(String.join(reader.t("modules.page.comma"), c.licences()))))
            .toList();
    String here = at(module) + "/components";
    String next =
        page.next().isEmpty() ? "" : Address.below(here).with("after", page.next()).toString();
    Table table =
        Table.of("components", title, columns, rows)
            .paging(after == 0 ? "" : here, next)
            .empty(
                Empty.of(
                    reader.t("modules.catalogue.components.none"),
                    reader.t("modules.catalogue.components.none.how")));
    return View.of(title, heading, table);
  }

  private Action[] ways() {
    return new Action[] {
      Action.link(reader.t("modules.page.modules"), MODULES),
      Action.link(reader.t("modules.catalogue.title"), CataloguePages.HERE)
    };
  }
}
