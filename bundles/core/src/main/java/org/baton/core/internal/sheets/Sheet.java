package org.baton.core.internal.sheets;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One evaluator's answers about one unit.
 *
 * @param unit the code of the unit
 * @param group the code of the evaluator's group
 * @param evaluator who answered; a pseudonym will do
 * @param answers the answers by the code of the indicator, without what is blank
 * @param remarks words by the code of the indicator, without what is blank; they never count
 */
public record Sheet(
    String unit,
    String group,
    String evaluator,
    Map<String, Answer> answers,
    Map<String, String> remarks) {
  /** Copies the maps in their order; words lose the blanks around them. */
  public Sheet {
    unit = Objects.requireNonNullElse(unit, "");
    group = Objects.requireNonNullElse(group, "");
    evaluator = Objects.requireNonNullElse(evaluator, "");
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    remarks = written(remarks);
  }

  private static Map<String, String> written(Map<String, String> given) {
    Map<String, String> remarks = new LinkedHashMap<>();
    given.forEach(
        (code, words) -> {
          String remark = Objects.requireNonNullElse(words, "").strip();
          if (!remark.isEmpty()) {
            remarks.put(code, remark);
          }
        });
    return Collections.unmodifiableMap(remarks);
  }

  /** A sheet without words. */
  public Sheet(String unit, String group, String evaluator, Map<String, Answer> answers) {
    this(unit, group, evaluator, answers, Map.of());
  }

  /** What makes a sheet one of a kind in a cycle. */
  public String key() {
    return key(unit, group, evaluator);
  }

  /** The key of a sheet of this group's evaluator about the unit. */
  public static String key(String unit, String group, String evaluator) {
    return unit + "\n" + group + "\n" + evaluator;
  }
}
