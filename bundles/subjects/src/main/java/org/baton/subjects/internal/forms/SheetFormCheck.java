package org.baton.subjects.internal.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.baton.api.plan.Scale;
import org.baton.api.problem.Violation;
import org.baton.api.sheet.SheetBook.Asking;

/** Finds what keeps a form from being what sheets ask. */
final class SheetFormCheck {
  private SheetFormCheck() {}

  /**
   * Every reason: sheets keep answers to the plan's indicators only; each of them must be asked;
   * and two points must not become one answer.
   */
  static List<Violation> check(Form form, Asking asking) {
    List<Violation> mistakes = new ArrayList<>();
    if (!form.frozen()) {
      mistakes.add(Violation.at("form", form.number(), "subjects.sheet.draft"));
    }
    Set<String> missing = new LinkedHashSet<>(asking.indicators().keySet());
    for (Question q : form.questions()) {
      String field = "questions/" + q.code();
      if (q.indicator().isEmpty() || q.kind() != Question.Kind.RATING) {
        mistakes.add(Violation.at(field, q.code(), "subjects.sheet.free", q.code()));
      } else if (!asking.indicators().containsKey(q.indicator())) {
        mistakes.add(Violation.at(field, q.indicator(), "subjects.form.indicator", q.indicator()));
      } else if (isFiner(q.steps(), asking.scale())) {
        mistakes.add(Violation.at(field, q.steps(), "subjects.sheet.finer", q.code()));
      }
      missing.remove(q.indicator());
    }
    missing.forEach(i -> mistakes.add(Violation.at("questions", i, "subjects.sheet.missing", i)));
    return mistakes;
  }

  private static boolean isFiner(Steps steps, Scale scale) {
    Set<Double> answers = new HashSet<>();
    for (int point = steps.lowest(); point <= steps.highest(); point++) {
      if (!answers.add(steps.on(scale, point))) {
        return true;
      }
    }
    return false;
  }
}
