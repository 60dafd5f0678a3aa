package org.baton.indicators.internal.library;

import java.util.List;
import java.util.Locale;
import org.baton.api.table.ImportContext;
import org.baton.api.table.Row;
import org.baton.api.text.Text;
import org.baton.indicators.internal.sets.EntryCheck;

/** Reads cells of the library's files, and tells their mistakes. */
final class RowFields {
  private static final int LONGEST_TITLE = 400;

  private final ImportContext context;
  private boolean sound = true;

  RowFields(ImportContext context) {
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
    if (!EntryCheck.isCode(code)) {
      wrong(row, column, "indicators.code");
    }
    return code;
  }

  /** The name; one language does for both. */
  static Text words(Row row) {
    String zh = row.text("title_zh").or(() -> row.text("title")).map(SafeCell::read).orElse("");
    String en = row.text("title_en").or(() -> row.text("title")).map(SafeCell::read).orElse("");
    return new Text(zh.isEmpty() ? en : zh, en.isEmpty() ? zh : en);
  }

  Text title(Row row) {
    Text title = words(row);
    if (title.zh().isEmpty()
        || Math.max(title.zh().length(), title.en().length()) > LONGEST_TITLE) {
      wrong(row, "title", "indicators.title", LONGEST_TITLE);
    }
    return title;
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
