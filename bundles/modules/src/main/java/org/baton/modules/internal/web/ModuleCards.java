package org.baton.modules.internal.web;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.module.ModuleInfo;
import org.baton.api.page.Cards.Card;
import org.baton.api.page.Cell;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.web.Reader;
import org.baton.modules.internal.Inventory;
import org.baton.modules.internal.Inventory.Entry;
import org.baton.modules.internal.store.RemovedModules.Removed;
import org.baton.modules.internal.trust.Origin;
import org.baton.modules.internal.trust.web.OriginWords;

/** Draws the modules that are installed and those that were removed, for the list of all. */
record ModuleCards(Inventory inventory, Reader reader) {
  Card card(Entry entry, Origin origin) {
    ModuleInfo info = entry.info();
    List<String> lines = new ArrayList<>();
    ModuleView.found(reader, info.id() + ".module.about").ifPresent(lines::add);
    lines.add(
        reader.t(
            "modules.page.card",
            info.id(),
            info.version(),
            new OriginWords(reader).line(origin, entry.publisher())));
    lines.add(AddsParts.line(inventory.contents(info.id()), info.permissions(), reader));
    if (!info.reason().isEmpty()) {
      lines.add(info.reason());
    }
    return new Card(
        ModuleView.title(info.id(), reader),
        ModulePages.at(info.id()),
        ModuleView.badge(info, reader),
        lines,
        List.of());
  }

  Section removed(List<Removed> gone) {
    List<Column> columns =
        List.of(
            Column.of(reader.t("modules.page.id")),
            Column.of(reader.t("modules.page.version")),
            Column.of(reader.t("modules.page.removed.at")),
            Column.of(reader.t("modules.page.removed.by")),
            Column.of(reader.t("modules.page.removed.schema")));
    List<List<Cell>> rows =
        gone.stream()
            .map(
                r ->
                    List.of(
                        Cell.link(r.id(), KeptView.at(r.id())),
                        Cell.of(r.version()),
                        Cell.of(reader.time(r.removedAt())),
                        Cell.of(r.removedBy()),
                        Cell.of(r.schema())))
            .toList();
    String title = reader.t("modules.page.removed");
    return Section.of("removed", title, Table.of("removed-list", title, columns, rows));
  }
}
