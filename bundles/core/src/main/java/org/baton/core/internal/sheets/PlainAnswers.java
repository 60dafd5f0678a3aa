package org.baton.core.internal.sheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.problem.Violation;

/** Answers as they are written down: a number, NA when an indicator does not apply, or nothing. */
public final class PlainAnswers {
  /** What stands for an indicator that does not apply. */
  public static final String NOT_APPLICABLE = "NA";

  private PlainAnswers() {}

  /**
   * Reads answers; what is null is blank.
   *
   * @param mistakes where what is neither is added
   */
  public static Map<String, Answer> read(Map<String, Object> written, List<Violation> mistakes) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    written.forEach(
        (indicator, answer) -> {
          if (answer instanceof Number number) {
            answers.put(indicator, Answer.of(number.doubleValue()));
          } else if (NOT_APPLICABLE.equals(answer)) {
            answers.put(indicator, Answer.NOT_APPLICABLE);
          } else if (answer != null) {
            mistakes.add(
                Violation.at("answers/" + indicator, answer, "core.sheet.number", indicator));
          }
        });
    return answers;
  }

  /** Writes answers. */
  public static Map<String, Object> write(Map<String, Answer> answers) {
    Map<String, Object> written = new LinkedHashMap<>();
    answers.forEach((code, a) -> written.put(code, a.applies() ? a.value() : NOT_APPLICABLE));
    return written;
  }
}
