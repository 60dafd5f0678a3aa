package org.baton.operations.internal.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.baton.api.access.Access;
import org.baton.api.page.Cell;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.web.Reader;
import org.baton.operations.internal.metric.Figures;

/** Puts the main figures into plain words. */
final class FigureView {
  private static final String REQUESTS = "web_request_seconds";
  private static final String MODULE = "module";
  private static final double MOST = 0.95;
  private static final double MEBIBYTE = 1024 * 1024;
  private static final double LITTLE_DISK = 1024 * MEBIBYTE;

  private final Figures figures;
  private final Reader reader;

  FigureView(Figures figures, Reader reader) {
    this.figures = figures;
    this.reader = reader;
  }

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    parts.add(section("work", List.of(requests(), answers(), sheets(), runs())));
    parts.add(
        section(
            "machine",
            List.of(
                since(),
                known("operations_memory_used_bytes", "memory", this::memory),
                load(),
                known("operations_disk_free_bytes", "disk", this::disk),
                threads())));
    List<Fact> behind =
        new ArrayList<>(
            List.of(
                known("store_pool_connections", "connections", this::connections),
                known("store_outbox_waiting", "messages", this::messages),
                known("store_outbox_dead", "dead", this::dead),
                known("store_job_failed", "jobs", this::jobs)));
    behind.add(modules());
    behind.add(errors());
    parts.add(section("behind", behind));
    parts.add(table());
    return parts;
  }

  private Section section(String id, List<Fact> facts) {
    return Section.of(id, reader.t("operations.figure." + id), new Facts(facts, false));
  }

  private Fact fact(String name, Object... words) {
    String key = "operations.figure." + name;
    return Fact.of(reader.t(key), reader.t(key + ".words", words));
  }

  /** What nobody could tell is not nought. */
  private Fact known(String figure, String name, Supplier<Fact> fact) {
    return figures.has(figure)
        ? fact.get()
        : Fact.of(reader.t("operations.figure." + name), reader.t("operations.figure.none"));
  }

  private static Fact toned(Fact fact, boolean bad, Tone tone) {
    Tone shown = bad ? tone : Tone.PLAIN;
    return new Fact(fact.name(), fact.value(), fact.detail(), shown, fact.path());
  }

  private static Fact linked(Fact fact, String path) {
    return new Fact(fact.name(), fact.value(), fact.detail(), fact.tone(), path);
  }

  private String number(double value) {
    return reader.number(Math.round(value));
  }

  private String number(String name) {
    return number(figures.sum(name));
  }

  private Fact requests() {
    double broken = figures.sum(REQUESTS, "status", "5xx");
    return toned(fact("requests", number(REQUESTS), number(broken)), broken > 0, Tone.WARN);
  }

  private Fact answers() {
    return Fact.of(reader.t("operations.figure.answers"), within("", ""));
  }

  private String within(String label, String word) {
    double bound = figures.within(REQUESTS, MOST, label, word);
    if (bound <= 0) {
      return reader.t("operations.figure.none");
    }
    return Double.isInfinite(bound)
        ? reader.t("operations.figure.slow")
        : reader.t("operations.figure.within", number(bound * 1000));
  }

  private Fact sheets() {
    return fact("sheets", number("core_sheets_total"));
  }

  private Fact runs() {
    double failed = figures.sum("core_runs_total", "end", "failed");
    return toned(fact("runs", number("core_runs_total"), number(failed)), failed > 0, Tone.WARN);
  }

  private Fact since() {
    Instant start = Instant.ofEpochSecond((long) figures.sum("operations_start_seconds"));
    return Fact.of(reader.t("operations.figure.since"), reader.time(start));
  }

  private Fact memory() {
    double used = figures.sum("operations_memory_used_bytes", "area", "heap");
    double most = figures.sum("operations_memory_max_bytes");
    return toned(
        fact("memory", number(used / MEBIBYTE), number(most / MEBIBYTE)),
        used > 0.95 * most && most > 0,
        Tone.WARN);
  }

  private Fact load() {
    double load = figures.sum("operations_load");
    double processors = figures.sum("operations_cpus");
    return toned(
        fact("load", reader.number(load, 1), number(processors)), load > 2 * processors, Tone.WARN);
  }

  private Fact disk() {
    double free = figures.sum("operations_disk_free_bytes");
    return toned(fact("disk", number(free / MEBIBYTE)), free < LITTLE_DISK, Tone.BAD);
  }

  private Fact threads() {
    return fact("threads", number("operations_threads"));
  }

  private Fact connections() {
    double active = figures.sum("store_pool_connections", "state", "active");
    double most = figures.sum("store_pool_connections_max");
    return toned(
        fact("connections", number(active), number(most)), active >= most && most > 0, Tone.WARN);
  }

  private Fact messages() {
    return fact("messages", number("store_outbox_waiting"), number("store_outbox_oldest_seconds"));
  }

  private Fact dead() {
    double dead = figures.sum("store_outbox_dead");
    return toned(fact("dead", number(dead)), dead > 0, Tone.BAD);
  }

  private Fact jobs() {
    double failed = figures.sum("store_job_failed");
    return toned(
        fact("jobs", number(figures.words("store_job_failed", "job").size()), number(failed)),
        failed > 0,
        Tone.WARN);
  }

  private Fact modules() {
    double failed = figures.sum("operations_modules", "state", "failed");
    double ready = figures.sum("operations_modules", "state", "ready");
    Fact fact = toned(fact("modules", number(ready), number(failed)), failed > 0, Tone.BAD);
    return reader.may("modules.view", Access.EVERYWHERE) ? linked(fact, "/modules/") : fact;
  }

  private Fact errors() {
    double errors = figures.sum("operations_log_lines_total", "level", "error");
    double warnings = figures.sum("operations_log_lines_total", "level", "warn");
    Fact fact = toned(fact("errors", number(errors), number(warnings)), errors > 0, Tone.BAD);
    return reader.may(Permissions.LOGS, Access.EVERYWHERE)
        ? linked(fact, LogPages.HERE + "?level=WARN")
        : fact;
  }

  private Section table() {
    List<Column> columns =
        List.of(
            Column.of(reader.t("operations.log.module")),
            Column.number(reader.t("operations.figure.requests")),
            Column.number(reader.t("operations.figure.broken")),
            Column.of(reader.t("operations.figure.answers")));
    List<List<Cell>> rows = figures.words(REQUESTS, MODULE).stream().map(this::row).toList();
    String title = reader.t("operations.figure.by-module");
    return Section.of("by-module", title, Table.of("module-figures", title, columns, rows));
  }

  private List<Cell> row(String module) {
    double all = figures.sum(REQUESTS, MODULE, module);
    double broken = figures.sum(REQUESTS, Map.of(MODULE, module, "status", "5xx"));
    return Stream.of(
            Cell.of(module),
            Cell.number(number(all), all),
            Cell.number(number(broken), broken),
            Cell.of(within(MODULE, module)))
        .toList();
  }
}
