package org.baton.web.internal.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.baton.api.page.Action;
import org.baton.api.page.Badge;
import org.baton.api.page.Buttons;
import org.baton.api.page.Cards;
import org.baton.api.page.Cell;
import org.baton.api.page.Chart;
import org.baton.api.page.Dialog;
import org.baton.api.page.Empty;
import org.baton.api.page.Facts;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.api.page.Progress;
import org.baton.api.page.QrCode;
import org.baton.api.page.Section;
import org.baton.api.page.Stages;
import org.baton.api.page.Stages.Stage;
import org.baton.api.page.Stages.State;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tabs;
import org.baton.api.page.Tasks;
import org.baton.api.page.Tone;
import org.baton.api.page.Tree;
import org.baton.api.page.Tree.Node;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.web.Reader;

/** One of every part, with words that say what it is for. */
final class LivingParts {
  private static final String HERE = "/web/parts";

  private final Reader reader;

  LivingParts(Reader reader) {
    this.reader = reader;
  }

  private String t(String key) {
    return reader.t("web.parts." + key);
  }

  private Part named(String name, Part... parts) {
    return Section.of("part-" + name, name + " · " + t(name + ".for"), parts);
  }

  List<Part> all() {
    return List.of(
        Heading.of(reader.t("web.parts.title"), t("lead"))
            .below(Action.link(reader.t("web.home.title"), "/"))
            .status(Tone.INFO, t("word"))
            .actions(Action.link(t("act"), HERE).primary()),
        named("tabs", tabs()),
        named("notice", notices()[0], notices()[1], notices()[2], notices()[3]),
        named("facts", figures(), facts()),
        named("stages", stages(true), stages(false)),
        named("tasks", tasks()),
        named("form", form()),
        named("table", table()),
        named("tree", tree()),
        named("cards", cards()),
        named("dialog", dialog(), Buttons.of(Action.drawer(t("drawer"), "/web/help?at=/"))),
        named("progress", new Progress(t("work"), 40, t("sentence"), "", send())),
        named("chart", line(), bars(), stacked(), waterfall(), scatter()),
        named("qrcode", QrCode.of(reader.site().of(HERE), t("qrcode.label"))),
        named("empty", Empty.of(t("word"), t("sentence"), Action.link(t("act"), HERE))),
        named("section", Paragraph.of(t("sentence")), folded()));
  }

  Tree branch() {
    Node leaf = new Node(t("word"), "", HERE, null, false, List.of(), "");
    return new Tree("branch", t("tree.for"), List.of(leaf, leaf));
  }

  private Action send() {
    return Action.send(t("act"), HERE, Map.of()).danger(t("sure"));
  }

  private Part tabs() {
    return new Tabs(
        t("tabs.for"),
        List.of(
            new Tabs.Tab(t("word") + " 1", HERE, true),
            new Tabs.Tab(t("word") + " 2", HERE + "#part-notice", false)));
  }

  private Part[] notices() {
    return new Part[] {
      Notice.of(Tone.INFO, t("sentence")),
      Notice.of(Tone.GOOD, t("sentence")),
      Notice.of(Tone.WARN, t("sentence"), t("sentence"), t("sentence")),
      Notice.of(Tone.BAD, t("sentence")).actions(Action.link(t("act"), HERE))
    };
  }

  private Part figures() {
    return Facts.figures(
        new Facts.Fact(t("word"), reader.number(83.24, 2), t("sentence"), Tone.PLAIN, ""),
        new Facts.Fact(t("word"), "+" + reader.number(5.9, 2), "", Tone.GOOD, ""));
  }

  private Part facts() {
    return Facts.of(
        Facts.Fact.of(t("word"), reader.number(44703)),
        new Facts.Fact(t("word"), t("word"), t("sentence"), Tone.PLAIN, HERE));
  }

  private Part stages(boolean loop) {
    List<Stage> all =
        List.of(
            new Stage(t("word") + " A", State.DONE, "", ""),
            new Stage(t("word") + " B", State.DONE, "", ""),
            new Stage(t("word") + " C", State.NOW, t("sentence"), HERE),
            new Stage(t("word") + " D", State.AHEAD, "", ""),
            new Stage(t("word") + " E", State.AHEAD, "", ""));
    return new Stages(t(loop ? "stages.loop" : "stages.line"), all, loop);
  }

  private Part tasks() {
    return new Tasks(
        t("tasks.for"),
        List.of(
            new Tasks.Line(t("act"), HERE, new Badge(Tone.WARN, t("word")), t("sentence")),
            new Tasks.Line(t("act"), HERE, null, "")));
  }

  private Part form() {
    List<Field.Option> options =
        List.of(Field.Option.of("a", t("word") + " A"), new Field.Option("b", "B", t("sentence")));
    Form form =
        Form.of(
            "example",
            HERE,
            t("act"),
            Field.of("text", Field.Kind.TEXT, t("word")).hint(t("sentence")).require(),
            Field.of("number", Field.Kind.NUMBER, t("word")).value("12,5").require(),
            Field.of("day", Field.Kind.DATE, t("word")),
            Field.of("words", Field.Kind.AREA, t("word")),
            Field.choice("list", Field.Kind.SELECT, t("word"), options),
            Field.choice("one", Field.Kind.RADIO, t("word"), options).value("a"),
            Field.choice("any", Field.Kind.BOXES, t("word"), options).value("a,b"),
            Field.of("yes", Field.Kind.BOX, t("sentence")),
            Field.of("file", Field.Kind.FILE, t("word")));
    Violation wrong = Violation.at("number", "12,5", "web.parts.wrong", "12,5");
    return form.cancel(HERE).refused(Problem.invalid("web.json.invalid", List.of(wrong)));
  }

  private Part table() {
    List<List<Cell>> rows =
        List.of(
            List.of(
                Cell.link(t("word") + " 1", HERE).detail(t("sentence")),
                Cell.badge(Tone.GOOD, t("word")),
                Cell.number(reader.number(91.5, 2), 91.5)),
            List.of(
                Cell.of(t("word") + " 2"),
                Cell.badge(Tone.WARN, t("word")),
                Cell.number(reader.number(72.25, 2), 72.25)));
    List<Column> columns =
        List.of(
            Column.of(t("word")).sort(HERE + "?sort=-code", "ascending"),
            Column.of(t("word")),
            Column.number(t("word")));
    return Table.of("table", t("table.for"), columns, rows)
        .filters(Field.of("q", Field.Kind.SEARCH, reader.t("web.search.label")))
        .paging("", HERE + "?after=2")
        .export("/assets/baton.svg");
  }

  private Part tree() {
    Node leaf = new Node(t("word"), "40 %", HERE, null, false, List.of(), "");
    Node more = new Node(t("word"), "", "", null, false, List.of(), HERE + "/branch");
    Badge badge = new Badge(Tone.GOOD, t("word"));
    Node top = new Node(t("word"), "60 %", HERE, badge, true, List.of(leaf, more), "");
    return new Tree("tree", t("tree.for"), List.of(top, leaf));
  }

  private Part cards() {
    Cards.Card card =
        new Cards.Card(
            t("word"),
            HERE,
            new Badge(Tone.GOOD, t("word")),
            List.of(t("sentence")),
            List.of(Action.link(t("act"), HERE), send()));
    return new Cards(t("cards.for"), List.of(card, card, card));
  }

  private Part dialog() {
    return Dialog.of(
        "dialog",
        t("act"),
        t("word"),
        Paragraph.of(t("sentence")),
        Form.of("inside", HERE, t("act"), Field.of("reason", Field.Kind.AREA, t("word"))));
  }

  private Part folded() {
    return Section.of("folded", t("word"), Paragraph.quiet(t("sentence"))).fold();
  }

  private Chart line() {
    List<String> years = List.of("2021", "2022", "2023", "2024", "2025", "2026");
    return Chart.of("line", Chart.Kind.LINE, t("line"), years, series(71.2, 72, 70.8, 74, 78, 78.4))
        .limits(
            new Chart.Limit(t("upper"), 79.5),
            new Chart.Limit(t("mean"), 73.4),
            new Chart.Limit(t("lower"), 67.3));
  }

  private Chart bars() {
    return Chart.of("bars", Chart.Kind.BAR, t("bars"), List.of("A", "B", "C"), series(62, 81, 74));
  }

  private Chart stacked() {
    return Chart.of(
        "stacked",
        Chart.Kind.STACKED,
        t("stacked"),
        List.of("A", "B", "C"),
        series(30, 20, 25),
        new Chart.Series(t("word") + " 2", Arrays.asList(12.0, null, 31.0)));
  }

  private Chart waterfall() {
    List<String> steps = List.of("2025", "A", "B", "C", "2026");
    return Chart.of(
        "waterfall",
        Chart.Kind.WATERFALL,
        t("waterfall"),
        steps,
        series(72.5, 4.5, -1.2, 2.6, 78.4));
  }

  private Chart scatter() {
    return Chart.of(
        "scatter",
        Chart.Kind.SCATTER,
        t("scatter"),
        List.of("A", "B", "C"),
        series(10, 20, 30),
        new Chart.Series(t("word") + " 2", List.of(3.0, 5.0, 4.0)));
  }

  private Chart.Series series(double... values) {
    return new Chart.Series(t("word") + " 1", Arrays.stream(values).boxed().toList());
  }
}
