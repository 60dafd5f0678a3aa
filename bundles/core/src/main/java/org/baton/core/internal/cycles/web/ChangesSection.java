package org.baton.core.internal.cycles.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.page.Cell;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.web.HomeSection;
import org.baton.api.web.Reader;
import org.baton.core.internal.audit.History;
import org.baton.core.internal.audit.History.Event;
import org.baton.core.internal.visits.Visits;
import org.baton.core.internal.visits.Visits.Before;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** On the home page: what others changed since the reader was last here. */
@Component
public final class ChangesSection implements HomeSection {
  private static final int ORDER = 30;
  private static final int SHOWN = 12;

  /** What is told, and what a reader must hold to be told. */
  private static final Map<String, String> TOLD =
      Map.ofEntries(
          Map.entry("core.cycle.created", "core.cycles.view"),
          Map.entry("core.cycle.moved", "core.cycles.view"),
          Map.entry("core.cycle.units", "core.cycles.view"),
          Map.entry("core.cycle.exempted", "core.cycles.view"),
          Map.entry("core.plan.saved", "core.cycles.edit"),
          Map.entry("core.plan.frozen", "core.cycles.view"),
          Map.entry("core.plan.amended", "core.cycles.view"),
          Map.entry("core.run.started", "core.runs.start"),
          Map.entry("core.run.published", "core.cycles.view"),
          Map.entry("core.imported", "core.sheets.edit"),
          Map.entry("core.unit.created", "core.units.edit"),
          Map.entry("core.unit.changed", "core.units.edit"));

  private final Visits visits;
  private final History history;

  /** Reads what happened. */
  @Activate
  public ChangesSection(@Reference Visits visits, @Reference History history) {
    this.visits = visits;
    this.history = history;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public List<Part> parts(Reader reader) {
    List<String> told =
        TOLD.keySet().stream().filter(a -> reader.may(TOLD.get(a), "")).sorted().toList();
    if (reader.account().isEmpty() || told.isEmpty()) {
      return List.of();
    }
    Optional<Before> before = visits.arrive(reader.account(), Instant.now());
    if (before.isEmpty()) {
      return List.of();
    }
    String title = reader.t("core.changes.title", reader.time(before.get().at()));
    List<Event> events = history.since(before.get().seq(), reader.account(), told, SHOWN);
    Part inside =
        events.isEmpty()
            ? Paragraph.quiet(reader.t("core.changes.none"))
            : Table.of(
                "changes",
                reader.t("core.changes.caption"),
                List.of(
                    Column.of(reader.t("core.changes.what")),
                    Column.of(reader.t("core.changes.who")),
                    Column.of(reader.t("core.changes.when"))),
                events.stream().map(e -> row(reader, e)).toList());
    return List.of(Section.of("changes-since", title, inside));
  }

  private static List<Cell> row(Reader reader, Event event) {
    String path = path(event);
    String words = words(reader, event);
    Cell what = path.isEmpty() ? Cell.of(words) : Cell.link(words, path);
    return List.of(
        event.reason().isEmpty() ? what : what.detail(event.reason()),
        Cell.of(event.name()),
        Cell.of(reader.time(event.at())));
  }

  static String words(Reader reader, Event event) {
    Object more =
        switch (event.action()) {
          case "core.cycle.moved" ->
              CycleParts.phase(reader, CyclePhase.valueOf(event.details().get("to")));
          case "core.plan.saved", "core.plan.frozen", "core.plan.amended" ->
              event.details().get("version");
          case "core.cycle.units" -> Long.valueOf(event.details().get("units"));
          case "core.run.started", "core.run.published" -> event.details().get("cycle");
          default -> "";
        };
    String key = event.action().substring("core.".length()).replace('.', '-');
    return reader.t("core.changes." + key.toLowerCase(Locale.ROOT), event.code(), more);
  }

  private static String path(Event event) {
    String code = CycleParts.encoded(event.code());
    return switch (event.action()) {
      case "core.cycle.created", "core.cycle.moved" -> "/core/cycles/" + code;
      case "core.cycle.units" -> "/core/cycles/" + code + "/units";
      case "core.plan.saved", "core.plan.frozen" -> "/core/cycles/" + code + "/plan";
      case "core.plan.amended" -> "/core/cycles/" + code + "/plan/versions";
      case "core.run.started" -> "/core/runs/" + code;
      case "core.run.published" -> "/core/results/" + code;
      case "core.imported" -> "/core/imports/";
      case "core.unit.created", "core.unit.changed" -> "/core/units/" + code;
      default -> "";
    };
  }
}
