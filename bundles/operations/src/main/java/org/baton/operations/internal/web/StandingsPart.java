package org.baton.operations.internal.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baton.api.access.Access;
import org.baton.api.module.ModuleInfo;
import org.baton.api.module.ModuleState;
import org.baton.api.page.Cell;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;

/** The modules that are not in service, each with its reason and the way to its log. */
final class StandingsPart {
  private StandingsPart() {}

  /** Nothing when all are in service. */
  static Optional<Section> of(List<ModuleInfo> modules, Reader reader) {
    List<List<Cell>> rows =
        modules.stream()
            .filter(m -> m.state() != ModuleState.READY)
            .map(m -> row(m, reader))
            .toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    String title = reader.t("operations.standing.title");
    List<Column> columns =
        List.of(
            Column.of(reader.t("operations.log.module")),
            Column.of(reader.t("operations.standing.state")),
            Column.of(reader.t("operations.standing.reason")),
            Column.of(reader.t("operations.log.title")));
    return Optional.of(
        Section.of("standing", title, Table.of("standing-list", title, columns, rows)));
  }

  private static List<Cell> row(ModuleInfo module, Reader reader) {
    String state = module.state().name().toLowerCase(Locale.ROOT);
    String lines = Address.below(LogPages.HERE).list().with("module", module.id()).toString();
    return List.of(
        reader.may("modules.view", Access.EVERYWHERE)
            ? Cell.link(module.id(), Address.of("modules", "installed", module.id()).toString())
            : Cell.of(module.id()),
        Cell.badge(
            module.state() == ModuleState.FAILED ? Tone.BAD : Tone.WARN,
            reader.t("operations.standing." + state)),
        Cell.of(module.reason()),
        reader.may(Permissions.LOGS, Access.EVERYWHERE)
            ? Cell.link(reader.t("operations.standing.lines"), lines)
            : Cell.of(""));
  }
}
