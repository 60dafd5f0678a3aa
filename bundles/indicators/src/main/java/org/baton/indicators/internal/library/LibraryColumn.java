package org.baton.indicators.internal.library;

import static org.baton.api.table.Column.Type.NUMBER;
import static org.baton.api.table.Column.Type.PERCENT;
import static org.baton.api.table.Column.Type.TEXT;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.baton.api.table.Column;
import org.baton.api.table.Column.Need;
import org.baton.api.table.Column.Type;

/**
 * A column of the library's files: what is written can be read again.
 *
 * @param name its name
 * @param type what its cells hold
 * @param field the name of the entry's field in checks
 * @param words what stands in it for an entry
 */
record LibraryColumn(String name, Type type, String field, Function<Entry, String> words) {
  /** All columns, in their order. */
  static final List<LibraryColumn> ALL =
      List.of(
          text("set", "set", Entry::set),
          text("code", "code", Entry::code),
          text("parent", "parent", Entry::parent),
          text("title_zh", "title", e -> e.title().zh()),
          text("title_en", "titleEn", e -> e.title().en()),
          new LibraryColumn("weight", NUMBER, "weight", e -> Numerals.write(e.weight())),
          text("source", "source", Entry::source),
          text("unit", "unit", Entry::unit),
          text("direction", "direction", Entry::direction),
          text("channel", "channel", Entry::channel),
          text("rule", "rule", Entry::rule),
          text("parameters", "parameters", e -> EntryWords.json(e.parameters())),
          new LibraryColumn("target", PERCENT, "target", e -> plain(e.target())),
          text("groups", "evaluators", Entry::evaluators),
          text("data_source", "dataSource", Entry::dataSource),
          card("definition", "definition", Card::definition),
          card("purpose", "purpose", Card::purpose),
          card("basis", "basis", Card::basis),
          card("element", "element", Card::element),
          card("formula", "formula", Card::formula),
          card("frequency", "frequency", Card::frequency),
          card("collector", "collector", Card::collector),
          card("verification", "verification", Card::verification),
          card("disaggregations", "disaggregations", c -> Parts.write(c.disaggregations())),
          card("applicability", "applicability", Card::applicability),
          card("quality", "quality", Card::quality),
          card("result_type", "resultType", Card::resultType),
          card("counter", "counter", Card::counter),
          card("counter_reason", "counterReason", Card::counterReason),
          number("baseline", "baseline", Card::baseline),
          number("lower", "lower", Card::lower),
          number("upper", "upper", Card::upper),
          number("burden_hours", "burdenHours", Card::burdenHours),
          card("rules", "rules", c -> EntryWords.json(c.rules())));

  private static LibraryColumn text(String name, String field, Function<Entry, String> words) {
    return new LibraryColumn(name, TEXT, field, words);
  }

  private static LibraryColumn card(String name, String field, Function<Card, String> words) {
    return text(name, field, e -> words.apply(e.card()));
  }

  private static LibraryColumn number(String name, String field, Function<Card, Double> of) {
    Type type = name.equals("burden_hours") ? NUMBER : PERCENT;
    return new LibraryColumn(name, type, field, e -> Numerals.write(of.apply(e.card())));
  }

  private static String plain(OptionalDouble number) {
    return number.isPresent() ? Numerals.write(number.getAsDouble()) : "";
  }

  /** The column that tells a field; the code's where no column does. */
  static String of(String field) {
    return ALL.stream()
        .filter(c -> c.field().equals(field))
        .map(LibraryColumn::name)
        .findFirst()
        .orElse("rules");
  }

  Column column() {
    boolean needed = name.equals("set") || name.equals("code");
    return LibraryImport.column(name, type, needed ? Need.VALUE : Need.NOTHING);
  }
}
