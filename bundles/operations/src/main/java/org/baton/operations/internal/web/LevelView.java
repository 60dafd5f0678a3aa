package org.baton.operations.internal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.operations.internal.level.Levels;
import org.baton.operations.internal.level.SetLevel;
import org.baton.operations.internal.log.Severity;

/** Draws the levels of the log. */
final class LevelView {
  /** What the form sends instead of minutes. */
  static final String KEEP = "keep";

  private static final Set<String> DONE = Set.of("set", "reverted");

  private final List<Module> modules;
  private final Reader reader;

  /**
   * A module as the page shows it.
   *
   * @param level the level in force
   */
  record Module(String id, String logger, String level) {}

  LevelView(List<Module> modules, Reader reader) {
    this.modules = modules;
    this.reader = reader;
  }

  View list(List<SetLevel> set, Map<String, String> entered, String done, Problem problem) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(reader.t("operations.level.title"), reader.t("operations.level.lead"))
            .below(
                Action.link(reader.t("operations.title"), OperationsPages.HERE),
                Action.link(reader.t("operations.log.title"), LogPages.HERE)));
    if (DONE.contains(done)) {
      parts.add(Notice.of(Tone.GOOD, reader.t("operations.level.done." + done)));
    }
    parts.add(set(set));
    parts.add(Section.of("setting", reader.t("operations.level.set"), form(entered, problem)));
    parts.add(modules());
    return View.of("operations.level.title", parts);
  }

  private Table set(List<SetLevel> set) {
    List<Column> columns =
        Stream.of("logger", "level", "until", "act")
            .map(c -> Column.of(reader.t("operations.level." + c + ".label")))
            .toList();
    List<List<Cell>> rows = set.stream().map(this::row).toList();
    return Table.of("set", reader.t("operations.level.now"), columns, rows)
        .empty(Empty.of(reader.t("operations.level.none"), reader.t("operations.level.none.how")));
  }

  private List<Cell> row(SetLevel level) {
    return List.of(
        Cell.of(level.logger()),
        Cell.of(LogView.level(level.level(), reader)),
        Cell.of(level.until().map(reader::time).orElseGet(() -> reader.t("operations.level.kept"))),
        Cell.actions(
            Action.send(
                reader.t("operations.level.revert"),
                LevelPages.HERE + "revert",
                Map.of("logger", level.logger()))));
  }

  private Form form(Map<String, String> entered, Problem problem) {
    List<Option> levels =
        Stream.of(Severity.values())
            .map(s -> Option.of(s.name(), LogView.level(s, reader)))
            .toList();
    List<Option> times =
        Stream.of("10", "60", "240", "1440", KEEP)
            .map(m -> Option.of(m, reader.t("operations.level.minutes." + m)))
            .toList();
    Form form =
        Form.of(
            "level",
            LevelPages.HERE + "set",
            reader.t("operations.level.set"),
            Field.of("logger", Kind.TEXT, reader.t("operations.level.logger.label"))
                .hint(reader.t("operations.level.logger.hint"))
                .value(entered.get("logger"))
                .require(),
            Field.choice("level", Kind.SELECT, reader.t("operations.level.level.label"), levels)
                .value(entered.getOrDefault("level", Severity.DEBUG.name()))
                .require(),
            Field.choice("minutes", Kind.SELECT, reader.t("operations.level.until.label"), times)
                .hint(reader.t("operations.level.until.hint"))
                .value(entered.getOrDefault("minutes", Integer.toString(Levels.MINUTES)))
                .require());
    return problem == null ? form : form.refused(problem);
  }

  private Section modules() {
    List<Column> columns =
        Stream.of("module", "logger", "level", "act")
            .map(c -> Column.of(reader.t("operations.level." + c + ".label")))
            .toList();
    List<List<Cell>> rows =
        modules.stream()
            .map(
                m ->
                    List.of(
                        Cell.of(m.id()),
                        Cell.of(m.logger()),
                        Cell.of(
                            Severity.of(m.level())
                                .map(s -> LogView.level(s, reader))
                                .orElse(m.level())),
                        Cell.link(
                            reader.t("operations.level.choose"),
                            Address.below(LevelPages.HERE)
                                .list()
                                .with("logger", m.logger())
                                .toString())))
            .toList();
    String title = reader.t("operations.level.modules");
    return Section.of("modules", title, Table.of("module-list", title, columns, rows));
  }
}
