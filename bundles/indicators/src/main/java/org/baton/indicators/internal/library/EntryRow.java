package org.baton.indicators.internal.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import org.baton.api.table.Row;
import org.baton.api.text.Text;

/**
 * A row of the library. A column that the file does not have leaves an entry that is there as it
 * is; a blank cell takes out what stands there.
 */
final class EntryRow {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Row row;
  private final Entry old;
  private final Predicate<String> has;
  private final RowFields fields;

  /**
   * A row.
   *
   * @param old the entry that is there; null for none
   * @param has whether the file has a column
   */
  EntryRow(Row row, Entry old, Predicate<String> has, RowFields fields) {
    this.row = row;
    this.old = old;
    this.has = has;
    this.fields = fields;
  }

  Entry entry(String set, String code) {
    return new Entry(
        set,
        code,
        word("parent", Entry::parent),
        title(),
        has("weight") ? row.number("weight").orElse(1) : old.weight(),
        lower("source", "", Entry::source),
        word("unit", Entry::unit),
        lower("direction", "", Entry::direction),
        lower("channel", "constrained", Entry::channel),
        has("rule") ? row.text("rule").orElse("none") : old.rule(),
        has("parameters") ? json("parameters") : old.parameters(),
        has("target") ? row.number("target") : old.target(),
        word("groups", Entry::evaluators),
        word("data_source", Entry::dataSource),
        card(),
        old == null ? Standing.NEW : old.standing());
  }

  /** Whether the file says what stands in a column; it does, by leaving it out, of a new entry. */
  private boolean has(String column) {
    return old == null || has.test(column);
  }

  private String word(String column, Function<Entry, String> kept) {
    return has(column) ? row.text(column).map(SafeCell::read).orElse("") : kept.apply(old);
  }

  private String lower(String column, String otherwise, Function<Entry, String> kept) {
    return has(column)
        ? row.text(column).map(w -> w.toLowerCase(Locale.ROOT)).orElse(otherwise)
        : kept.apply(old);
  }

  private Text title() {
    Text read = RowFields.words(row);
    if (old == null || has("title")) {
      return read;
    }
    return new Text(
        has("title_zh") ? read.zh() : old.title().zh(),
        has("title_en") ? read.en() : old.title().en());
  }

  private Map<String, Object> json(String column) {
    String text = row.text(column).map(SafeCell::read).orElse("{}");
    try {
      Map<String, Object> read = JSON.readValue(text, new TypeReference<Map<String, Object>>() {});
      if (read != null && !read.containsValue(null)) {
        return read;
      }
    } catch (JsonProcessingException e) {
      // The violation below says it.
    }
    fields.wrong(row, column, "indicators.parameters");
    return Map.of();
  }

  private Card card() {
    Card kept = old == null ? Card.BLANK : old.card();
    return new Card(
        word("definition", e -> kept.definition()),
        word("purpose", e -> kept.purpose()),
        word("basis", e -> kept.basis()),
        word("element", e -> kept.element()),
        word("formula", e -> kept.formula()),
        word("frequency", e -> kept.frequency()),
        word("collector", e -> kept.collector()),
        word("verification", e -> kept.verification()),
        has("disaggregations") ? parts() : kept.disaggregations(),
        word("applicability", e -> kept.applicability()),
        word("quality", e -> kept.quality()).toUpperCase(Locale.ROOT),
        lower("result_type", "", e -> kept.resultType()),
        word("counter", e -> kept.counter()),
        word("counter_reason", e -> kept.counterReason()),
        number("baseline", kept.baseline()),
        number("lower", kept.lower()),
        number("upper", kept.upper()),
        number("burden_hours", kept.burdenHours()),
        has("rules") ? json("rules") : kept.rules());
  }

  private Double number(String column, Double kept) {
    if (!has(column)) {
      return kept;
    }
    OptionalDouble read = row.number(column);
    return read.isPresent() ? (Double) read.getAsDouble() : null;
  }

  private List<String> parts() {
    String cell = row.text("disaggregations").map(SafeCell::read).orElse("");
    return Parts.read(cell)
        .orElseGet(
            () -> {
              fields.wrong(row, "disaggregations", "indicators.parts");
              return List.of();
            });
  }
}
