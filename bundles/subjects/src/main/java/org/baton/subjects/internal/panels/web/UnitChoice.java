package org.baton.subjects.internal.panels.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Field;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.page.Tone;
import org.baton.api.text.Text;
import org.baton.api.unit.UnitInfo;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.subjects.internal.panels.Surroundings;
import org.baton.subjects.internal.web.Shown;

/**
 * The units that panels are drawn for. When there are few, all can be ticked; otherwise they are
 * searched for and chosen one by one, and the address keeps those that were chosen.
 *
 * @param words what is searched for
 * @param kind only units of this kind; empty for any
 * @param after the code behind which the list goes on
 * @param chosen the codes of those that were chosen
 * @param boxes the names of the units that can be ticked, by their codes: all when there are few,
 *     else the chosen ones
 * @param few whether all can be ticked
 */
record UnitChoice(
    String words,
    String kind,
    String after,
    List<String> chosen,
    Map<String, Text> boxes,
    boolean few) {
  /** More units than these are searched for; more are not chosen one by one. */
  static final int MOST_BOXES = 60;

  private static final int SHOWN = 20;

  /** What can be chosen where; keeps no more of what was chosen than can be ticked. */
  static UnitChoice of(
      String words, String kind, String after, List<String> chosen, Surroundings around) {
    List<String> kept = chosen.stream().distinct().limit(MOST_BOXES).toList();
    Map<String, Text> boxes = new LinkedHashMap<>();
    List<UnitInfo> all = around.search("", "", "", MOST_BOXES + 1);
    boolean few = all.size() <= MOST_BOXES;
    if (few) {
      all.forEach(u -> boxes.put(u.code(), u.name()));
    } else {
      Map<String, Text> names = around.names(kept);
      kept.stream().filter(names::containsKey).forEach(u -> boxes.put(u, names.get(u)));
    }
    return new UnitChoice(words, kind, after, kept, boxes, few);
  }

  /** The list to choose from; nothing when all units can be ticked. */
  List<Part> parts(Reader reader, String cycle, Surroundings around) {
    if (few) {
      return List.of();
    }
    Shown<UnitInfo> shown =
        Shown.of(around.search(kind, words, after, SHOWN + 1), SHOWN, UnitInfo::code);
    Table table =
        Table.of(
                "units",
                reader.t("subjects.panels.choose"),
                List.of(
                    Table.Column.of(reader.t("subjects.unit.title")),
                    Table.Column.of(reader.t("subjects.panels.unit-kind")),
                    Table.Column.of(reader.t("subjects.do"))),
                shown.items().stream().map(u -> row(reader, cycle, u)).toList())
            .filters(filters(reader, cycle, around.unitKinds()))
            .paging(
                after.isEmpty() ? "" : address(cycle, chosen).toString(),
                shown.next().isEmpty()
                    ? ""
                    : address(cycle, chosen).with("after", shown.next()).toString())
            .empty(
                Empty.of(
                    reader.t("subjects.panels.none-found"),
                    reader.t("subjects.panels.none-found.more")));
    return List.of(table);
  }

  private Field[] filters(Reader reader, String cycle, List<String> kinds) {
    List<Field.Option> options =
        Stream.concat(
                Stream.of(Field.Option.of("", reader.t("subjects.panels.any-kind"))),
                kinds.stream().filter(k -> !k.isEmpty()).map(k -> Field.Option.of(k, k)))
            .toList();
    String label = reader.t("subjects.panels.unit-kind");
    return new Field[] {
      Field.hidden("cycle", cycle),
      Field.hidden("units", String.join(",", chosen)),
      Field.of("q", Field.Kind.SEARCH, reader.t("subjects.panels.find")).value(words),
      Field.choice("of", Field.Kind.SELECT, label, options).value(kind)
    };
  }

  private List<Cell> row(Reader reader, String cycle, UnitInfo unit) {
    Cell choice =
        chosen.contains(unit.code())
            ? Cell.badge(Tone.GOOD, reader.t("subjects.panels.chosen"))
            : chosen.size() < MOST_BOXES
                ? Cell.link(reader.t("subjects.panels.choose.do"), adding(cycle, unit.code()))
                : Cell.of("");
    return List.of(
        Cell.of(reader.t(unit.name())).detail(unit.code()), Cell.of(unit.kind()), choice);
  }

  private String adding(String cycle, String unit) {
    List<String> more = Stream.concat(chosen.stream(), Stream.of(unit)).toList();
    return address(cycle, more).with("after", after).toString();
  }

  private Address address(String cycle, List<String> units) {
    return Address.of("subjects", "panels", "new")
        .with("cycle", cycle)
        .with("q", words)
        .with("of", kind)
        .with("units", String.join(",", units));
  }
}
