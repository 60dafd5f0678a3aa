package org.baton.core.internal.results.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Heading;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.core.internal.results.StoredTree;
import org.baton.core.internal.results.Teller;
import org.baton.core.internal.results.Why;
import org.baton.core.internal.runs.UsedPlan;

/** Why a number is what it is: a sentence, what it is made of, the rule, who did what. */
final class WhyView {
  private final Wording words;
  private final Why why;
  private final UsedPlan used;

  WhyView(Wording words, Why why, UsedPlan used) {
    this.words = words;
    this.why = why;
    this.used = used;
  }

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    parts.add(heading());
    if (why.addsUp()) {
      parts.add(Paragraph.of(formula()));
    }
    StoredTree node = why.node();
    if (node.score() == null) {
      parts.add(Paragraph.of(words.t("core.results.unscored.never-zero")));
    }
    List<String> told = new Teller(why.source().texts(), words.reader().locale()).why(node);
    if (!told.isEmpty()) {
      List<Part> sentences = told.stream().<Part>map(Paragraph::of).toList();
      parts.add(new Section("told", words.t("core.why.told"), sentences, false));
    }
    if (node.isLeaf()) {
      parts.add(Section.of("rests", words.t("core.why.rests"), evidence(node)));
    } else {
      parts.add(Section.of("made-of", words.t("core.why.made-of"), terms()));
    }
    Provenance provenance = new Provenance(words, why.source(), used);
    parts.add(provenance.history(why.history()));
    parts.addAll(provenance.parts());
    return parts;
  }

  private Heading heading() {
    long run = why.source().run().id();
    String unit = why.result().unit();
    List<Action> back = new ArrayList<>();
    String name = why.result().name().in(words.reader().locale());
    back.add(Action.link(name, Wording.pathOf(run, unit)));
    for (StoredTree node : why.path().subList(0, why.path().size() - 1)) {
      back.add(Action.drawer(words.title(node), Wording.why(run, unit, node.code())));
    }
    StoredTree node = why.node();
    String title =
        words.t("core.why.title", words.title(node), words.score(node.score(), node.state()));
    String lead =
        words.t("core.why.lead", name, why.source().cycle().title().in(words.reader().locale()));
    return new Heading(back, title, null, lead, List.of());
  }

  /** The score as a sum that a person can check with a pocket calculator. */
  private String formula() {
    String sum =
        why.terms().stream()
            .filter(t -> t.points() != null && t.share() > 0)
            .map(
                t ->
                    words.t(
                        "core.why.term",
                        words.percent(t.share()),
                        words.score(t.node().score()),
                        words.title(t.node())))
            .collect(Collectors.joining(" + "));
    return words.t("core.why.formula", words.score(why.node().score()), sum);
  }

  private Table terms() {
    long run = why.source().run().id();
    List<List<Cell>> rows =
        why.terms().stream()
            .map(
                t ->
                    List.of(
                        Cell.of(words.title(t.node())),
                        Cell.of(words.score(t.node().score(), t.node().state())),
                        Cell.of(words.percent(t.share())),
                        Cell.of(t.points() == null ? "–" : words.score(t.points())),
                        Cell.actions(
                            Action.drawer(
                                words.t("core.results.why"),
                                Wording.why(run, why.result().unit(), t.node().code())))))
            .toList();
    return Table.of(
        "terms",
        words.t("core.why.made-of"),
        List.of(
            Column.of(words.t("core.page.node")),
            Column.number(words.t("core.page.score")),
            Column.number(words.t("core.page.weight")),
            Column.number(words.t("core.why.adds")),
            Column.of(words.t("core.results.why"))),
        rows);
  }

  private Facts evidence(StoredTree node) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(words.t("core.page.value"), words.value(node.value(), node.measure())));
    if (node.target() != null) {
      facts.add(Fact.of(words.t("core.why.target"), words.value(node.target(), node.measure())));
    }
    if (node.answers() != null) {
      facts.add(Fact.of(words.t("core.results.answers"), words.reader().number(node.answers())));
    }
    if (node.spread() != null) {
      facts.add(Fact.of(words.t("core.why.spread"), words.reader().number(node.spread(), 2)));
    }
    Why.Reported reported = why.reported();
    if (reported != null && reported.value() != null) {
      facts.add(
          Fact.of(
              words.t("core.why.entered"),
              words.t(
                  "core.why.entered.by",
                  reported.changedBy(),
                  words.reader().time(reported.changedAt()))));
      if (!reported.source().isEmpty()) {
        facts.add(Fact.of(words.t("core.why.source"), reported.source()));
      }
      if (!reported.note().isEmpty()) {
        facts.add(Fact.of(words.t("core.why.note"), reported.note()));
      }
    }
    return new Facts(facts, false);
  }
}
