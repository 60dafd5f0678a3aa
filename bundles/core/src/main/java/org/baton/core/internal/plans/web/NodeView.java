package org.baton.core.internal.plans.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Dialog;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.plan.Measure;
import org.baton.api.plan.Node;
import org.baton.api.problem.Problem;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.core.internal.cycles.web.CycleParts;

/** The page of a criterion or indicator. */
final class NodeView {
  private final PlanState state;
  private final Node node;
  private final Node above;
  private final Reader reader;
  private final PlanWords words;

  NodeView(PlanState state, String code) {
    this.state = state;
    this.reader = state.reader();
    this.words = state.words();
    int index = state.read().tree().indexOf(code);
    if (index < 0) {
      throw Problem.of(Problem.Kind.NOT_FOUND, "core.plan.node.unknown", code);
    }
    int parent = state.read().tree().parent(index);
    this.node = state.read().tree().node(index);
    this.above = parent < 0 ? null : state.read().tree().node(parent);
  }

  Node node() {
    return node;
  }

  Node above() {
    return above;
  }

  /**
   * The page.
   *
   * @param entered what was entered in the form that was refused; null for none
   */
  View page(String done, MultivaluedMap<String, String> entered, Problem problem) {
    List<Part> parts = new ArrayList<>();
    parts.add(heading());
    parts.addAll(state.done(done));
    parts.add(facts());
    if (!node.isIndicator()) {
      parts.add(children());
    }
    boolean adding = entered != null && entered.containsKey("code");
    if (state.open()) {
      Form form =
          new Form(
              "node",
              state.node(node.code()),
              new NodeForm(state, node).fields(),
              reader.t("core.plan.node.save"),
              state.path(),
              null);
      boolean refused = entered != null && !adding;
      parts.add(
          Section.of(
              "edit",
              reader.t("core.plan.node.edit"),
              refused ? form.filled(f -> NodeForm.entered(entered, f)).refused(problem) : form));
      if (!node.isIndicator()) {
        parts.add(add(adding ? entered : null, problem));
      }
      if (above != null) {
        parts.add(remove());
      }
    }
    return View.of(reader.t(node.title()), parts);
  }

  private Heading heading() {
    List<Action> way = new ArrayList<>(List.of(CycleParts.way(reader, state.cycle())));
    way.add(Action.link(reader.t("core.cycles.plan"), state.path()));
    if (above != null) {
      way.add(Action.link(reader.t(above.title()), state.node(above.code())));
    }
    String kind = node.isIndicator() ? "core.plan.indicator" : "core.plan.criterion";
    return Heading.of(reader.t(node.title()), reader.t(kind) + " " + node.code())
        .below(way.toArray(Action[]::new));
  }

  private Facts facts() {
    List<Fact> facts = new ArrayList<>();
    String siblings =
        above == null ? "" : reader.t("core.plan.of-siblings", words.number(PlanLines.sum(above)));
    facts.add(
        new Fact(
            reader.t("core.page.weight"), words.number(node.weight()), siblings, Tone.PLAIN, ""));
    if (node.isIndicator()) {
      Measure m = node.measure().orElseThrow();
      facts.add(Fact.of(reader.t("core.plan.measured"), words.measured(m)));
      facts.add(Fact.of(reader.t("core.plan.rule"), words.rule(m.standard())));
      facts.add(Fact.of(reader.t("core.plan.field.direction"), words.word(m.direction())));
      facts.add(
          Fact.of(reader.t("core.plan.field.channel"), words.word(CycleParts.word(m.channel()))));
    } else {
      facts.add(
          Fact.of(reader.t("core.plan.field.aggregation"), words.aggregation(node.aggregation())));
      facts.add(Fact.of(reader.t("core.plan.field.missing"), words.missing(node.missing())));
    }
    facts.add(Fact.of(reader.t("core.plan.field.rounding"), words.rounding(node.rounding())));
    return new Facts(facts, false);
  }

  private Table children() {
    return Table.of(
        "below",
        reader.t("core.plan.below", words.number(PlanLines.sum(node))),
        List.of(Column.of(reader.t("core.page.node")), Column.number(reader.t("core.page.weight"))),
        node.children().stream()
            .map(
                c ->
                    List.of(
                        Cell.link(reader.t(c.title()), state.node(c.code())).detail(c.code()),
                        Cell.of(words.number(c.weight()))))
            .toList());
  }

  private Part add(MultivaluedMap<String, String> entered, Problem problem) {
    Form form =
        Form.of(
            "add",
            state.node(node.code()) + "/add",
            reader.t("core.plan.add.do"),
            Field.hidden("base", Integer.toString(state.version().number())),
            Field.choice(
                    "kind",
                    Kind.RADIO,
                    reader.t("core.plan.add.kind"),
                    List.of(
                        new Option(
                            "indicator",
                            reader.t("core.plan.indicator"),
                            reader.t("core.plan.add.indicator")),
                        new Option(
                            "criterion",
                            reader.t("core.plan.criterion"),
                            reader.t("core.plan.add.criterion"))))
                .value("indicator")
                .require(),
            Field.of("code", Kind.TEXT, reader.t("core.plan.code")).most(64).require(),
            Field.of("title/zh", Kind.TEXT, reader.t("core.cycles.title.zh")).most(500).require(),
            Field.of("title/en", Kind.TEXT, reader.t("core.cycles.title.en")).most(500).require(),
            Field.of("weight", Kind.NUMBER, reader.t("core.page.weight")).value("0").require(),
            Field.choice(
                    "source",
                    Kind.SELECT,
                    reader.t("core.plan.field.source"),
                    List.of(
                        Option.of("observations", words.word("observations")),
                        Option.of("sheets", words.word("sheets"))))
                .value("observations"));
    String title = reader.t("core.plan.add", node.title());
    return entered == null
        ? Dialog.of("add-node", title, title, form)
        : Section.of(
            "add-node", title, form.filled(f -> NodeForm.entered(entered, f)).refused(problem));
  }

  private Dialog remove() {
    String title = reader.t("core.plan.remove", node.title());
    Form form =
        Form.of(
            "remove-form",
            state.node(node.code()) + "/remove",
            reader.t("core.plan.remove.do"),
            Field.hidden("base", Integer.toString(state.version().number())),
            Field.of("note", Kind.TEXT, reader.t("core.plan.note")).most(2000));
    return new Dialog(
        "remove",
        reader.t("core.plan.remove.do"),
        title,
        List.of(Paragraph.of(reader.t("core.plan.remove.words", indicators(node))), form),
        true);
  }

  private static int indicators(Node node) {
    return node.isIndicator() ? 1 : node.children().stream().mapToInt(NodeView::indicators).sum();
  }

  /** The page after a removal that was refused. */
  View notRemoved(Problem problem) {
    View page = page("", null, null);
    List<Part> parts = new ArrayList<>(page.parts());
    parts.addAll(1, state.refused(problem));
    return View.of(page.title(), parts);
  }
}
