package org.baton.core.internal.results.web;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.core.internal.results.Movement;
import org.baton.core.internal.results.ResultBook.Source;
import org.baton.core.internal.results.ResultBook.Told;
import org.baton.core.internal.results.StoredResult;
import org.baton.core.internal.results.Strengths;
import org.baton.core.internal.results.Teller;
import org.baton.core.internal.runs.UsedPlan;

/** The page of a unit's result: own past first, then what moved, then why. */
final class UnitView {
  private final Wording words;
  private final Source source;
  private final StoredResult result;
  private final StoredResult before;
  private final UsedPlan used;
  private final SortedMap<Integer, Double> totals;
  private final Double change;

  UnitView(Wording words, Source source, Told told, StoredResult before, UsedPlan used) {
    this.words = words;
    this.source = source;
    this.result = told.result();
    this.before = before;
    this.used = used;
    this.totals = new TreeMap<>(told.past());
    int year = source.cycle().year();
    Double last = told.past().get(year - 1);
    this.change = last == null || result.total() == null ? null : result.total() - last;
    if (result.total() != null) {
      totals.put(year, result.total());
    }
  }

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    parts.add(heading());
    if (!source.isPublished()) {
      parts.add(Notice.of(Tone.INFO, words.t("core.page.unpublished")));
    }
    if (result.total() == null) {
      parts.add(unscored());
    }
    parts.add(figures());
    String title = words.t("core.results.past.title", name());
    parts.add(
        section(
            "past",
            "core.page.own-past",
            new OwnPast(words, totals, source.cycle().year()).parts(title)));
    Movement movement = Movement.between(before, result);
    if (movement != null) {
      List<Part> moved = new Moved(words, movement, source.cycle().year()).parts();
      parts.add(section("movement", "core.page.moved", moved));
    }
    if (before != null) {
      Strengths strengths = Strengths.between(before.tree(), result.tree());
      parts.add(changes("strengths", "core.page.risen", strengths.risen()));
      parts.add(changes("weaknesses", "core.page.fallen", strengths.fallen()));
    }
    Table tree = new NodeTable(words, source, result, before).table();
    parts.add(
        section(
            "indicators",
            "core.page.tree",
            List.of(Paragraph.quiet(words.t("core.results.tree.how")), tree)));
    parts.addAll(new Provenance(words, source, used).parts());
    return parts;
  }

  private String name() {
    return result.name().in(words.reader().locale());
  }

  private Heading heading() {
    String cycle = source.cycle().title().in(words.reader().locale());
    List<Action> back = new ArrayList<>();
    if (words.reader().may("core.results.view", "", source.cycle().code())) {
      back.add(Action.link(words.t("menu.core.results"), "/core/results/"));
      back.add(Action.link(cycle, Wording.pathOf(source.run().id())));
    }
    Action why =
        Action.drawer(
            words.t("core.page.why"),
            Wording.why(source.run().id(), result.unit(), result.tree().code()));
    return new Heading(
        back,
        name(),
        words.standing(source),
        words.t("core.results.lead", cycle, result.unit()),
        List.of(why));
  }

  /** Why there is no total: the places where it began, each with its reason. */
  private Notice unscored() {
    Teller teller = new Teller(source.texts(), words.reader().locale());
    List<String> lines = new ArrayList<>();
    lines.add(words.t("core.results.unscored.never-zero"));
    result
        .tree()
        .each(
            node -> {
              if (node.isLeaf() && node.score() == null) {
                List<String> why = teller.why(node);
                String reason = why.isEmpty() ? words.state(node.state()) : String.join(" ", why);
                lines.add(words.t("core.results.unscored.node", words.title(node), reason));
              }
            });
    String state = result.state().name().toLowerCase(java.util.Locale.ROOT);
    return new Notice(Tone.WARN, words.t("core.results.unscored." + state), lines, List.of());
  }

  private Facts figures() {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            words.t("core.page.total"),
            words.score(result.total(), result.state()),
            lastYear(),
            Tone.PLAIN,
            ""));
    facts.add(
        new Fact(
            words.t("core.page.grade"),
            words.grade(source, result.grade()),
            before == null || before.grade().isEmpty()
                ? ""
                : words.t("core.results.last-grade", words.grade(source, before.grade())),
            Tone.PLAIN,
            ""));
    if (change != null) {
      facts.add(
          new Fact(
              words.t("core.results.since"), words.moved(change), "", Wording.tone(change), ""));
    }
    if (result.points() != null && result.points() != 0) {
      facts.add(Fact.of(words.t("core.page.points"), words.signed(result.points())));
    }
    return new Facts(facts, true);
  }

  private String lastYear() {
    Double last = totals.get(source.cycle().year() - 1);
    return last == null ? "" : words.t("core.results.last-year", words.score(last));
  }

  private Section changes(String id, String title, List<Strengths.Change> changes) {
    if (changes.isEmpty()) {
      return section(id, title, List.of(Paragraph.quiet(words.t("core.page.none"))));
    }
    List<List<Cell>> rows =
        changes.stream()
            .map(
                c ->
                    List.of(
                        Cell.of(c.title().in(words.reader().locale())),
                        Cell.number(words.score(c.then()), c.then()),
                        Cell.number(words.score(c.now()), c.now()),
                        words.change(c.by()),
                        Cell.actions(words.whyAction(source, result.unit(), c.code()))))
            .toList();
    int year = source.cycle().year();
    Table table =
        Table.of(
            id + "-table",
            words.t(title),
            List.of(
                Column.of(words.t("core.page.node")),
                Column.number(Integer.toString(year - 1)),
                Column.number(Integer.toString(year)),
                Column.number(words.t("core.page.moved-by")),
                Column.of(words.t("core.results.why"))),
            rows);
    return section(id, title, List.of(table));
  }

  private Section section(String id, String title, List<Part> parts) {
    return new Section(id, words.t(title), parts, false);
  }
}
