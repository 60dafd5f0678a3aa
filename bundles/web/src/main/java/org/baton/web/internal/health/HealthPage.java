package org.baton.web.internal.health;

import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.web.Reader;
import org.baton.web.internal.health.Health.Check;
import org.baton.web.internal.health.Health.Report;

/** The report for people. */
final class HealthPage {
  private HealthPage() {}

  static List<Part> parts(Report report, Reader reader) {
    boolean ready = report.ready();
    Heading heading =
        Heading.of(
                reader.t("web.home.health"),
                reader.t(ready ? "web.health.fine" : "web.health.not-fine", report.version()))
            .status(ready ? Tone.GOOD : Tone.BAD, state(ready ? "ready" : "not ready", reader));
    if (reader.may("operations.view", Access.EVERYWHERE)) {
      heading = heading.actions(Action.link(reader.t("web.health.figures"), "/operations/"));
    }
    List<Column> columns =
        List.of(
            Column.of(reader.t("web.health.what")),
            Column.of(reader.t("web.health.state")),
            Column.of(reader.t("web.health.why")));
    List<List<Cell>> rows = report.checks().stream().map(c -> row(c, reader)).toList();
    return List.of(heading, Table.of("checks", reader.t("web.home.health"), columns, rows));
  }

  private static List<Cell> row(Check check, Reader reader) {
    Tone tone =
        switch (check.state()) {
          case "ready" -> Tone.GOOD;
          case "warning" -> Tone.WARN;
          default -> Tone.BAD;
        };
    return List.of(
        Cell.of(check.name()),
        Cell.badge(tone, state(check.state(), reader)),
        Cell.of(check.reason()).detail(check.remedy()));
  }

  private static String state(String state, Reader reader) {
    return switch (state) {
      case "ready" -> reader.t("web.health.ready");
      case "warning" -> reader.t("web.health.warning");
      case "not ready" -> reader.t("web.health.not-ready");
      default -> reader.t("web.health.unknown");
    };
  }
}
