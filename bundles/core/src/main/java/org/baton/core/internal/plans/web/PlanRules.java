package org.baton.core.internal.plans.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baton.api.page.Cell;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.GroupShare;
import org.baton.api.plan.Node;
import org.baton.api.plan.Plan;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.core.internal.cycles.web.CycleParts;

/** Who evaluates what, and the rules of the whole plan. */
final class PlanRules {
  private final PlanState state;
  private final Reader reader;
  private final Plan plan;
  private final PlanWords words;

  PlanRules(PlanState state) {
    this.state = state;
    this.reader = state.reader();
    this.plan = state.plan();
    this.words = state.words();
  }

  View page() {
    List<Part> parts = state.head("rules");
    parts.add(Section.of("plan-groups", reader.t("core.plan.groups"), groups()));
    parts.add(Section.of("plan-matrix", reader.t("core.plan.matrix"), matrix()));
    parts.add(Section.of("plan-grades", reader.t("core.plan.grades"), grades()));
    parts.add(Section.of("plan-points", reader.t("core.plan.points"), caps(), points()));
    return View.of("core.plan.tab.rules", parts);
  }

  private Table groups() {
    return Table.of(
        "groups",
        reader.t("core.plan.groups.caption"),
        List.of(
            Column.of(reader.t("core.plan.about.group")),
            Column.of(reader.t("core.plan.field.side")),
            Column.number(reader.t("core.page.weight")),
            Column.number(reader.t("core.plan.field.minimum")),
            Column.of(reader.t("core.plan.field.fair"))),
        plan.groups().stream().map(this::group).toList());
  }

  private List<Cell> group(EvaluatorGroup g) {
    return List.of(
        Cell.of(reader.t(g.title())).detail(g.code()),
        Cell.of(words.word(CycleParts.word(g.side()))),
        Cell.of(words.number(g.weight())),
        Cell.of(reader.number(g.minimum())),
        Cell.of(words.word(Boolean.toString(g.fair()))));
  }

  /** A row an indicator, a column a group: the shares, with main groups marked in words. */
  private Table matrix() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(reader.t("core.plan.indicator")));
    plan.groups().forEach(g -> columns.add(Column.number(reader.t(g.title()))));
    List<List<Cell>> rows = new ArrayList<>();
    rows(plan.root(), rows);
    return Table.of("matrix", reader.t("core.plan.matrix.caption"), columns, rows);
  }

  private void rows(Node node, List<List<Cell>> rows) {
    node.children().forEach(c -> rows(c, rows));
    List<GroupShare> shares = node.measure().map(m -> m.groups()).orElse(List.of());
    if (shares.isEmpty()) {
      return;
    }
    List<Cell> row = new ArrayList<>();
    row.add(Cell.link(reader.t(node.title()), state.node(node.code())));
    for (EvaluatorGroup group : plan.groups()) {
      Optional<GroupShare> share =
          shares.stream().filter(s -> s.group().equals(group.code())).findFirst();
      Cell cell = Cell.of(share.map(s -> words.number(s.weight())).orElse("–"));
      row.add(
          share.isPresent() && share.get().main() ? cell.detail(reader.t("core.plan.main")) : cell);
    }
    rows.add(row);
  }

  private Table grades() {
    return Table.of(
            "grades",
            reader.t("core.plan.grades.caption"),
            List.of(
                Column.of(reader.t("core.page.grade")),
                Column.number(reader.t("core.plan.field.from"))),
            plan.grades().stream()
                .map(
                    g ->
                        List.of(
                            Cell.of(reader.t(g.title())).detail(g.code()),
                            Cell.of(words.number(g.from()))))
                .toList())
        .empty(org.baton.api.page.Empty.of(reader.t("core.plan.grades.none"), ""));
  }

  private Facts caps() {
    return Facts.of(
        Fact.of(
            reader.t("core.plan.scale"),
            reader.t(
                "core.plan.scale.is",
                words.number(plan.scale().min()),
                words.number(plan.scale().max()),
                plan.scale().digits())),
        Fact.of(reader.t("core.plan.field.bonus-cap"), words.number(plan.adjustments().bonusCap())),
        Fact.of(
            reader.t("core.plan.field.deduction-cap"),
            words.number(plan.adjustments().deductionCap())));
  }

  private Table points() {
    return Table.of(
            "points",
            reader.t("core.plan.points.caption"),
            List.of(
                Column.of(reader.t("core.plan.about.adjustment")),
                Column.number(reader.t("core.plan.field.points"))),
            plan.adjustments().items().stream()
                .map(
                    i ->
                        List.of(
                            Cell.of(reader.t(i.title())).detail(i.code()),
                            Cell.of(words.number(i.pointsPerUnit()))))
                .toList())
        .empty(org.baton.api.page.Empty.of(reader.t("core.plan.points.none"), ""));
  }
}
