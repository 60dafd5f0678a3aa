package org.baton.operations.internal.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Progress;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Address;
import org.baton.api.web.Page;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.operations.internal.log.LogFiles.LogFile;
import org.baton.operations.internal.log.LogLine;
import org.baton.operations.internal.log.Severity;

/** Draws the log. */
final class LogView {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");

  /** The platform's time zone, as on every page. */
  private static final ZoneId ZONE = ZoneId.of(System.getProperty("baton.zone", "Asia/Shanghai"));

  private static final int SHOWN = 500;

  private final LogFilters filters;
  private final Reader reader;

  LogView(LogFilters filters, Reader reader) {
    this.filters = filters;
    this.reader = reader;
  }

  /**
   * The list.
   *
   * @param seen the number of the newest line when it is followed; -1 when it is not
   */
  View list(Page<LogLine> page, boolean later, long seen, List<LogFile> files) {
    List<Part> parts = new ArrayList<>();
    parts.add(heading(seen >= 0));
    if (seen >= 0) {
      parts.add(waiting(seen));
    }
    String next =
        page.next().isEmpty()
            ? ""
            : filters.address(LogPages.HERE).with("after", page.next()).toString();
    parts.add(
        table("lines", page.items())
            .filters(fields())
            .paging(later ? filters.address(LogPages.HERE).toString() : "", next)
            .empty(Empty.of(reader.t("operations.log.none"), reader.t("operations.log.none.how"))));
    parts.add(files(files));
    return View.of("operations.log.title", parts);
  }

  /** The list after the filters were refused. */
  View refused(Problem problem) {
    List<String> lines =
        problem.violations().stream()
            .map(v -> sentence(v.code(), v.arguments().toArray()))
            .toList();
    return View.of(
        "operations.log.title",
        heading(false),
        new Notice(Tone.BAD, reader.t(problem.code()), lines, List.of()),
        table("lines", List.of()).filters(fields()));
  }

  private String sentence(String code, Object... words) {
    return reader.t(code, words) + " " + reader.t(code + ".remedy", words);
  }

  private Heading heading(boolean followed) {
    List<Action> actions = new ArrayList<>();
    actions.add(
        followed
            ? Action.link(
                reader.t("operations.log.unfollow"), filters.address(LogPages.HERE).toString())
            : Action.link(
                    reader.t("operations.log.follow"),
                    filters.address(LogPages.HERE).with("follow", "on").toString())
                .primary());
    if (reader.may(Permissions.LEVEL, Access.EVERYWHERE)) {
      actions.add(Action.link(reader.t("operations.level.title"), LevelPages.HERE));
    }
    return Heading.of(reader.t("operations.log.title"), reader.t("operations.log.lead"))
        .below(Action.link(reader.t("operations.title"), OperationsPages.HERE))
        .actions(actions.toArray(Action[]::new));
  }

  private Progress waiting(long seen) {
    String poll =
        filters.address(LogPages.HERE + "newer").toString().replaceFirst("/newer/", "/newer");
    String mark = poll.contains("?") ? "&" : "?";
    return new Progress(
        reader.t("operations.log.waiting"), -1, "", poll + mark + "seen=" + seen, null);
  }

  /** What replaces the part that waits: itself, and above the older lines those that came. */
  View newer(List<LogLine> lines, long newest) {
    List<Part> parts = new ArrayList<>();
    parts.add(waiting(newest));
    if (!lines.isEmpty()) {
      parts.add(table("lines-" + lines.get(0).seq(), lines));
    }
    return View.of("operations.log.title", parts);
  }

  private Table table(String id, List<LogLine> lines) {
    List<Column> columns =
        Stream.of("at", "level", "source", "message")
            .map(c -> Column.of(reader.t("operations.log." + c)))
            .toList();
    return Table.of(
        id, reader.t("operations.log.lines"), columns, lines.stream().map(this::row).toList());
  }

  private List<Cell> row(LogLine line) {
    String source = line.module().isEmpty() ? line.bundle() : line.module();
    String first = line.trace().lines().findFirst().orElse("");
    String message = line.message();
    return List.of(
        Cell.of(moment(line.at())),
        Cell.badge(tone(line.level()), level(line.level(), reader)),
        Cell.of(source).detail(simple(line.category())),
        Cell.of(message.length() > SHOWN ? message.substring(0, SHOWN) + "\u2026" : message)
            .detail(first)
            .with(Action.drawer(reader.t("operations.log.whole"), LogPages.HERE + line.seq())));
  }

  /** The last part of a logger's name; all of it would push the messages out of the window. */
  private static String simple(String category) {
    return category.substring(category.lastIndexOf('.') + 1);
  }

  private Field[] fields() {
    List<Option> levels = new ArrayList<>();
    levels.add(Option.of("", reader.t("operations.log.level.all")));
    for (Severity s : Severity.values()) {
      levels.add(Option.of(s.name(), reader.t("operations.log.level.from", level(s, reader))));
    }
    List<Option> spans =
        Stream.of("", "10m", "1h", "24h")
            .map(s -> Option.of(s, reader.t("operations.log.since." + (s.isEmpty() ? "all" : s))))
            .toList();
    return new Field[] {
      Field.of("module", Kind.SEARCH, reader.t("operations.log.source"))
          .hint(reader.t("operations.log.source.hint"))
          .value(filters.module),
      Field.choice("level", Kind.SELECT, reader.t("operations.log.level"), levels)
          .value(filters.level),
      Field.choice("since", Kind.SELECT, reader.t("operations.log.since.label"), spans)
          .value(filters.since),
      Field.of("words", Kind.SEARCH, reader.t("operations.log.words")).value(filters.words)
    };
  }

  private Section files(List<LogFile> files) {
    List<Column> columns =
        List.of(
            Column.of(reader.t("operations.log.file")),
            Column.number(reader.t("operations.log.size")),
            Column.of(reader.t("operations.log.changed")));
    List<List<Cell>> rows =
        files.stream()
            .map(
                f ->
                    List.of(
                        Cell.link(
                            f.name(), Address.below(LogPages.HERE + "files", f.name()).toString()),
                        Cell.number(kibibytes(f.bytes()), f.bytes()),
                        Cell.of(reader.time(f.changedAt()))))
            .toList();
    String title = reader.t("operations.log.files");
    return Section.of("files", title, Table.of("file-list", title, columns, rows)).fold();
  }

  private String kibibytes(long bytes) {
    return reader.t("operations.kibibytes", reader.number((bytes + 1023) / 1024));
  }

  /** One line with all of it. */
  static View line(LogLine line, Reader reader) {
    String title = reader.t("operations.log.number", Long.toString(line.seq()));
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(title, "")
            .status(tone(line.level()), level(line.level(), reader))
            .below(Action.link(reader.t("operations.log.title"), LogPages.HERE)));
    parts.add(
        Facts.of(
            Fact.of(reader.t("operations.log.at"), moment(line.at())),
            Fact.of(reader.t("operations.log.module"), line.module()),
            Fact.of(reader.t("operations.log.bundle"), line.bundle()),
            Fact.of(reader.t("operations.log.category"), line.category()),
            Fact.of(reader.t("operations.log.thread"), line.thread())));
    parts.add(lines("message", line.message(), reader));
    if (!line.trace().isEmpty()) {
      parts.add(lines("trace", line.trace(), reader));
    }
    return View.of(title, parts);
  }

  private static Section lines(String id, String text, Reader reader) {
    String title = reader.t("operations.log." + id);
    List<List<Cell>> rows = text.lines().map(l -> List.of(Cell.of(l))).toList();
    return Section.of(id, title, Table.of(id + "-lines", title, List.of(Column.of(title)), rows));
  }

  static String moment(Instant at) {
    return MOMENT.format(at.atZone(ZONE));
  }

  static String level(Severity level, Reader reader) {
    return reader.t("operations.severity." + level.name().toLowerCase(Locale.ROOT));
  }

  private static Tone tone(Severity level) {
    return switch (level) {
      case ERROR -> Tone.BAD;
      case WARN -> Tone.WARN;
      case INFO -> Tone.INFO;
      default -> Tone.PLAIN;
    };
  }
}
