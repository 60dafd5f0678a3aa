package org.baton.modules.internal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baton.api.access.Access;
import org.baton.api.cycle.Cycles.CycleInfo;
import org.baton.api.page.Cell;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.modules.internal.cycles.TouchedCycle;

/** Shows what an act on a module would do to the cycles that are running. */
final class TouchedParts {
  private static final String SEES = "core.cycles.view";
  private static final int MOST = 100;

  private TouchedParts() {}

  /** A section for one module. */
  static Section of(String id, List<TouchedCycle> cycles, Reader reader) {
    String title = reader.t("modules.cycles.title");
    List<Part> parts = new ArrayList<>();
    if (cycles.isEmpty()) {
      parts.add(Paragraph.quiet(reader.t("modules.cycles.none")));
    } else {
      List<Column> columns =
          List.of(
              Column.of(reader.t("modules.cycles.cycle")),
              Column.of(reader.t("modules.cycles.phase")),
              Column.of(reader.t("modules.cycles.held")),
              Column.of(reader.t("modules.cycles.effect")));
      List<List<Cell>> rows = cycles.stream().limit(MOST).map(c -> row(c, reader)).toList();
      parts.add(Table.of("cycle-list-" + id, title, columns, rows));
    }
    if (cycles.size() > MOST) {
      parts.add(Paragraph.quiet(reader.t("modules.cycles.more", cycles.size() - MOST)));
    }
    return new Section("cycles-" + id, title, parts, false);
  }

  private static List<Cell> row(TouchedCycle touched, Reader reader) {
    CycleInfo cycle = touched.cycle();
    String title = reader.t(cycle.title());
    Cell name =
        reader.may(SEES, Access.EVERYWHERE, cycle.code())
            ? Cell.link(title, Address.below("/core/cycles/", cycle.code()).toString())
            : Cell.of(title);
    return List.of(
        name.detail(cycle.code()),
        Cell.of(reader.t("core.phase." + cycle.phase().name().toLowerCase(Locale.ROOT))),
        Cell.of(touched.held()),
        Cell.of(reader.t(touched.effect().key(), touched.held(), touched.comes())));
  }
}
