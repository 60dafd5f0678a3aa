package org.baton.indicators.internal.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.baton.api.table.ImportContext;
import org.baton.api.table.Row;
import org.baton.api.text.Text;
import org.baton.methods.score.Direction;
import org.baton.methods.score.Mistake;
import org.baton.methods.score.ScoringRules;

/** Reads rows of the library; an unknown rule, parameter or word is a mistake. */
final class EntryReader {
  private static final List<String> SOURCES = List.of("observations", "sheets");
  private static final List<String> DIRECTIONS = List.of("up", "down", "target", "interval");
  private static final List<String> CHANNELS = List.of("constrained", "expected");

  private final Fields fields;
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, Map<String, Row>> rows = new LinkedHashMap<>();
  private final Map<String, Map<String, Entry>> read = new HashMap<>();

  EntryReader(ImportContext context) {
    fields = new Fields(context);
  }

  boolean sound() {
    return fields.sound();
  }

  Optional<Entry> read(Row row) {
    String set = fields.code(row, "set");
    String code = fields.code(row, "code");
    Row first = rows.computeIfAbsent(set, s -> new LinkedHashMap<>()).putIfAbsent(code, row);
    if (first != null) {
      fields.wrong(row, "code", "indicators.twice");
      return Optional.empty();
    }
    String source = row.text("source").isEmpty() ? "" : fields.choice(row, "source", "", SOURCES);
    String direction = fields.choice(row, "direction", "up", DIRECTIONS);
    Entry entry =
        new Entry(
            set,
            code,
            row.text("parent").orElse(""),
            fields.title(row),
            fields.weight(row),
            source,
            row.text("unit").orElse(""),
            direction,
            fields.choice(row, "channel", "constrained", CHANNELS),
            row.text("rule").orElse("none"),
            parameters(row),
            row.number("target"),
            row.text("groups").orElse(""),
            row.text("data_source").orElse(""),
            Card.BLANK,
            Standing.NEW);
    check(row, entry);
    read.computeIfAbsent(set, s -> new HashMap<>()).put(code, entry);
    return Optional.of(entry);
  }

  private Map<String, Object> parameters(Row row) {
    String text = row.text("parameters").orElse("{}");
    try {
      Map<String, Object> read = json.readValue(text, new TypeReference<Map<String, Object>>() {});
      if (read != null && !read.containsValue(null)) {
        return read;
      }
    } catch (JsonProcessingException e) {
      // The violation below says it.
    }
    fields.wrong(row, "parameters", "indicators.parameters");
    return Map.of();
  }

  private void check(Row row, Entry entry) {
    if (!entry.isIndicator()) {
      return;
    }
    Direction direction = Direction.of(entry.direction()).orElse(Direction.UP);
    for (Mistake m : ScoringRules.of(entry.rule(), entry.parameters(), direction).mistakes()) {
      boolean rule = m.parameter().equals("rule");
      fields.wrong(
          row,
          rule ? "rule" : "parameters",
          rule ? "indicators.rule" : "indicators.parameter",
          m.parameter(),
          String.join(", ", m.expected()));
    }
    if (Shares.read(entry.evaluators()).isEmpty()) {
      fields.wrong(row, "groups", "indicators.shares");
    }
  }

  /** Checks the parents of every set, those that are in the library already included. */
  void checkTrees(Function<String, List<Entry>> present) {
    for (Map.Entry<String, Map<String, Row>> set : rows.entrySet()) {
      Map<String, Entry> all = new HashMap<>();
      present.apply(set.getKey()).forEach(e -> all.put(e.code(), e));
      all.putAll(read.getOrDefault(set.getKey(), Map.of()));
      set.getValue().forEach((code, row) -> checkParent(row, all.get(code), all));
    }
  }

  private void checkParent(Row row, Entry entry, Map<String, Entry> all) {
    if (entry == null || entry.parent().isEmpty()) {
      return;
    }
    Entry parent = all.get(entry.parent());
    if (parent == null) {
      fields.wrong(row, "parent", "indicators.parent-unknown");
    } else if (parent.isIndicator()) {
      fields.wrong(row, "parent", "indicators.parent-indicator");
    }
    Set<String> way = new HashSet<>();
    for (Entry at = entry; at != null; at = all.get(at.parent())) {
      if (!way.add(at.code())) {
        fields.wrong(row, "parent", "indicators.circle");
        return;
      }
    }
  }

  /** Fields that indicators and groups share. */
  static final class Fields {
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");
    private static final int LONGEST_TITLE = 400;

    private final ImportContext context;
    private boolean sound = true;

    Fields(ImportContext context) {
      this.context = context;
    }

    boolean sound() {
      return sound;
    }

    void wrong(Row row, String column, String code, Object... words) {
      sound = false;
      context.violation(row.violation(column, code, words));
    }

    String code(Row row, String column) {
      String code = row.text(column).orElseThrow();
      if (!CODE.matcher(code).matches()) {
        wrong(row, column, "indicators.code");
      }
      return code;
    }

    Text title(Row row) {
      String zh = row.text("title_zh").or(() -> row.text("title")).orElse("");
      String en = row.text("title_en").or(() -> row.text("title")).orElse("");
      if (zh.isEmpty() && en.isEmpty()
          || zh.length() > LONGEST_TITLE
          || en.length() > LONGEST_TITLE) {
        wrong(row, "title", "indicators.title", LONGEST_TITLE);
      }
      return new Text(zh.isEmpty() ? en : zh, en.isEmpty() ? zh : en);
    }

    double weight(Row row) {
      double weight = row.number("weight").orElse(1);
      if (weight < 0 || weight > 1e9) {
        wrong(row, "weight", "indicators.weight");
      }
      return weight;
    }

    String choice(Row row, String column, String otherwise, List<String> choices) {
      String word = row.text(column).map(w -> w.toLowerCase(Locale.ROOT)).orElse(otherwise);
      if (!choices.contains(word)) {
        wrong(row, column, "indicators.choice", String.join(", ", choices));
      }
      return word;
    }
  }
}
