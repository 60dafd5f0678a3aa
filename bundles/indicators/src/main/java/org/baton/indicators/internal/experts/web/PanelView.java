package org.baton.indicators.internal.experts.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Facts;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.experts.Expert;
import org.baton.indicators.internal.experts.Member;
import org.baton.indicators.internal.experts.Panel;

/** What is shown of a panel. */
final class PanelView {
  private final Reader reader;
  private final Panel panel;
  private final List<Member> members;

  PanelView(Reader reader, Panel panel, List<Member> members) {
    this.reader = reader;
    this.panel = panel;
    this.members = members;
  }

  static String way(Panel panel) {
    return "indicators.panels." + panel.way().name().toLowerCase(Locale.ROOT);
  }

  List<Part> parts(boolean keeps) {
    List<Part> parts = new ArrayList<>();
    Heading heading =
        Heading.of(panel.title(), reader.t("indicators.panels.of", panel.set()))
            .below(Action.link(reader.t("indicators.panels"), PanelPages.HERE));
    Action start =
        Action.link(
            reader.t("indicators.delphi.new"), "/indicators/delphi/new?panel=" + panel.id());
    parts.add(keeps ? heading.actions(start.primary()) : heading);
    parts.add(facts());
    parts.add(balance("field", Expert::field));
    parts.add(balance("region", Expert::region));
    parts.add(list());
    return parts;
  }

  private Facts facts() {
    String drawn =
        panel.way() == Panel.Way.DRAWN
            ? reader.t(
                "indicators.panels.drawn-with", Long.toString(panel.seed()), panel.generator())
            : reader.t("indicators.panels.chosen-by", panel.madeBy());
    return Facts.of(
        Facts.Fact.of(reader.t("indicators.panels.way"), drawn),
        Facts.Fact.of(reader.t("indicators.consult.made"), reader.time(panel.madeAt())),
        Facts.Fact.of(
            reader.t("indicators.panels.cleared"), reader.number(count(Member.State.CLEARED))),
        Facts.Fact.of(
            reader.t("indicators.panels.excluded"), reader.number(count(Member.State.EXCLUDED))));
  }

  private long count(Member.State state) {
    return members.stream().filter(m -> m.state() == state).count();
  }

  private Table balance(String trait, Function<Expert, String> of) {
    Map<String, Integer> counts = new TreeMap<>();
    members.stream()
        .filter(m -> m.state() != Member.State.EXCLUDED)
        .forEach(m -> counts.merge(of.apply(m.expert()), 1, Integer::sum));
    double all = counts.values().stream().mapToInt(Integer::intValue).sum();
    List<List<Cell>> rows =
        counts.entrySet().stream()
            .map(
                e ->
                    List.of(
                        Cell.of(e.getKey()),
                        Cell.number(reader.number(e.getValue()), e.getValue()),
                        Cell.of(reader.number(100 * e.getValue() / all, 0) + "%")))
            .toList();
    return Table.of(
        "balance-" + trait,
        reader.t("indicators.panels.balance." + trait),
        List.of(
            Table.Column.of(reader.t("indicators.experts.column." + trait).split("\\|")[0]),
            Table.Column.number(reader.t("indicators.panels.members")),
            Table.Column.number(reader.t("indicators.panels.share"))),
        rows);
  }

  private Table list() {
    List<List<Cell>> rows =
        members.stream()
            .map(
                m ->
                    List.of(
                        Cell.link(m.expert().name(), ExpertPages.HERE + m.expert().id()),
                        Cell.of(m.expert().field()),
                        Cell.of(m.expert().region()),
                        Words.state(reader, m)
                            .detail(m.conflict().map(t -> Words.reason(reader, t)).orElse(""))))
            .toList();
    return Table.of(
        "members",
        reader.t("indicators.panels.members"),
        List.of(
            Table.Column.of(reader.t("indicators.experts.column.name").split("\\|")[0]),
            Table.Column.of(reader.t("indicators.experts.column.field").split("\\|")[0]),
            Table.Column.of(reader.t("indicators.experts.column.region").split("\\|")[0]),
            Table.Column.of(reader.t("indicators.consult.state"))),
        rows);
  }
}
