package org.baton.indicators.internal.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Two entries, or two versions of one, field by field.
 *
 * @param one the one
 * @param other the other
 * @param lines every field in which either has something
 */
public record Comparison(Entry one, Entry other, List<Line> lines) {
  /**
   * A field.
   *
   * @param field its name, as in forms
   * @param one what stands there in the one; empty for nothing
   * @param other what stands there in the other; empty for nothing
   */
  public record Line(String field, String one, String other) {
    /** Whether both say the same. */
    public boolean isSame() {
      return one.equals(other);
    }
  }

  /** Copies the list. */
  public Comparison {
    lines = List.copyOf(lines);
  }

  /** Compares them. */
  public static Comparison of(Entry one, Entry other) {
    Map<String, String> words = EntryWords.of(other);
    List<Line> lines = new ArrayList<>();
    EntryWords.of(one)
        .forEach(
            (field, said) -> {
              if (!said.isEmpty() || !words.get(field).isEmpty()) {
                lines.add(new Line(field, said, words.get(field)));
              }
            });
    return new Comparison(one, other, lines);
  }

  /** The fields in which they differ. */
  public List<Line> differences() {
    return lines.stream().filter(l -> !l.isSame()).toList();
  }
}
