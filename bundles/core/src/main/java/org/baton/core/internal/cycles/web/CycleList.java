package org.baton.core.internal.cycles.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.problem.Problem;
import org.baton.api.web.Page;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.core.internal.cycles.Cycle;

/** The list of cycles, and the form for a new one. */
final class CycleList {
  private static final String HERE = "/core/cycles/";

  private final Reader reader;

  CycleList(Reader reader) {
    this.reader = reader;
  }

  View list(Page<Cycle> page, String year, String phase, String after) {
    Heading heading = Heading.of(reader.t("core.page.cycles"), reader.t("core.cycles.lead"));
    if (reader.may("core.cycles.edit", "")) {
      heading = heading.actions(create().primary());
    }
    String filter = "?year=" + encoded(year) + "&phase=" + encoded(phase);
    boolean filtered = !year.isEmpty() || !phase.isEmpty();
    Table table =
        Table.of("cycles", reader.t("core.cycles.caption"), columns(), rows(page.items()))
            .filters(
                Field.of("year", Kind.NUMBER, reader.t("core.page.year")).value(year),
                Field.choice("phase", Kind.SELECT, reader.t("core.page.phase"), phases())
                    .value(phase))
            .paging(
                after.isEmpty() ? "" : HERE + filter,
                page.next().isEmpty() ? "" : HERE + filter + "&after=" + encoded(page.next()))
            .empty(filtered ? null : empty());
    return View.of("core.page.cycles", heading, table);
  }

  private Action create() {
    return Action.link(reader.t("core.cycles.new"), "/core/cycles/new");
  }

  Empty empty() {
    return reader.may("core.cycles.edit", "")
        ? Empty.of(
            reader.t("core.cycles.empty"),
            reader.t("core.cycles.empty.words"),
            Action.link(reader.t("core.cycles.first"), "/core/cycles/new").primary())
        : Empty.of(reader.t("core.cycles.empty"), reader.t("core.cycles.empty.others"));
  }

  private List<Option> phases() {
    List<Option> options = new ArrayList<>();
    options.add(Option.of("", reader.t("core.cycles.any-phase")));
    Arrays.stream(CyclePhase.values())
        .map(p -> Option.of(p.name(), CycleParts.phase(reader, p)))
        .forEach(options::add);
    return options;
  }

  private List<Column> columns() {
    return List.of(
        Column.of(reader.t("core.page.cycle")),
        Column.of(reader.t("core.page.year")),
        Column.of(reader.t("core.page.phase")),
        Column.of(reader.t("core.cycles.plan")),
        Column.of(reader.t("core.cycles.results")));
  }

  private List<List<Cell>> rows(List<Cycle> cycles) {
    return cycles.stream().map(this::row).toList();
  }

  private List<Cell> row(Cycle cycle) {
    return List.of(
        Cell.link(reader.t(cycle.title()), CycleParts.path(cycle)).detail(cycle.code()),
        Cell.of(Integer.toString(cycle.year())),
        Cell.badge(CycleParts.tone(cycle.phase()), CycleParts.phase(reader, cycle.phase())),
        Cell.link(reader.t("core.cycles.see-plan"), CycleParts.path(cycle) + "/plan"),
        results(cycle));
  }

  private Cell results(Cycle cycle) {
    if (CycleParts.hasResults(reader, cycle)) {
      return Cell.link(reader.t("core.page.results"), CycleParts.results(cycle));
    }
    boolean published = cycle.publishedRun() != 0;
    return Cell.of(reader.t(published ? "core.page.published" : "core.cycles.unpublished"));
  }

  View create(java.util.function.UnaryOperator<String> entered, Problem problem) {
    Heading heading =
        Heading.of(reader.t("core.cycles.new"), reader.t("core.cycles.new.lead"))
            .below(Action.link(reader.t("core.page.cycles"), HERE));
    Form form =
        Form.of(
                "cycle",
                HERE + "new",
                reader.t("core.cycles.create"),
                Field.of("code", Kind.TEXT, reader.t("core.cycles.code"))
                    .hint(reader.t("core.cycles.code.hint"))
                    .most(60)
                    .require(),
                Field.of("title/zh", Kind.TEXT, reader.t("core.cycles.title.zh"))
                    .hint(reader.t("core.cycles.title.hint"))
                    .most(200)
                    .require(),
                Field.of("title/en", Kind.TEXT, reader.t("core.cycles.title.en"))
                    .most(200)
                    .require(),
                Field.of("year", Kind.NUMBER, reader.t("core.page.year"))
                    .hint(reader.t("core.cycles.year.hint"))
                    .require())
            .filled(entered)
            .cancel(HERE);
    return View.of("core.cycles.new", heading, problem == null ? form : form.refused(problem));
  }

  static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
