package org.baton.core.internal.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.sheet.SheetForm;
import org.baton.api.sheet.SheetForm.Criterion;
import org.baton.api.sheet.SheetForm.Judged;
import org.baton.core.internal.plans.FrozenPlan;
import org.baton.core.internal.sheets.Questions.Question;

/**
 * What a group is asked and how: by a form, or plainly.
 *
 * @param questions the indicators; in the order of the form, then those it does not know
 * @param criteria how the form asks for them, by the code of the indicator
 * @param form null when sheets ask plain answers
 */
public record AskedSheet(
    List<Question> questions, Map<String, Criterion> criteria, SheetForm form) {

  static AskedSheet of(FrozenPlan plan, String group, Optional<SheetForm> form) {
    List<Question> plain = Questions.of(plan, group);
    if (form.isEmpty()) {
      return new AskedSheet(plain, Map.of(), null);
    }
    Map<String, Question> left = new LinkedHashMap<>();
    plain.forEach(q -> left.put(q.code(), q));
    List<Question> questions = new ArrayList<>();
    Map<String, Criterion> criteria = new LinkedHashMap<>();
    for (Criterion c : form.get().criteria()) {
      Question known = left.remove(c.indicator());
      if (known != null) {
        questions.add(new Question(known.code(), c.title(), known.above()));
        criteria.put(known.code(), c);
      }
    }
    questions.addAll(left.values());
    return new AskedSheet(List.copyOf(questions), Map.copyOf(criteria), form.get());
  }

  /** The codes of the indicators. */
  Set<String> codes() {
    Set<String> codes = new LinkedHashSet<>();
    questions.forEach(q -> codes.add(q.code()));
    return codes;
  }

  /** How the form asks for an indicator; null when it is asked plainly. */
  public Criterion criterion(String code) {
    return criteria.get(code);
  }

  /** What the form says of a draft; of indicators that it does not know, that they are asked. */
  public Judged judge(Draft draft) {
    Set<String> asked = codes();
    if (form == null) {
      return new Judged(asked, List.of(), List.of());
    }
    Judged judged = form.judge(numbers(draft.answers()), draft.remarks());
    asked.removeIf(code -> criteria.containsKey(code) && !judged.asked().contains(code));
    return new Judged(asked, here(judged.wrong()), here(judged.open()));
  }

  private List<Violation> here(List<Violation> all) {
    Set<String> codes = codes();
    return all.stream()
        .filter(v -> codes.contains(v.field().substring(v.field().indexOf('/') + 1)))
        .toList();
  }

  /**
   * A draft as it is locked: without what is not asked after all.
   *
   * @throws Problem with everything that is wrong or still missing
   */
  Draft complete(Draft draft) {
    Judged judged = judge(draft);
    List<Violation> mistakes = new ArrayList<>(judged.wrong());
    mistakes.addAll(judged.open());
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("core.sheet.invalid", mistakes, mistakes.size());
    }
    return draft.about(judged.asked());
  }

  private static Map<String, OptionalDouble> numbers(Map<String, Answer> answers) {
    Map<String, OptionalDouble> numbers = new LinkedHashMap<>();
    answers.forEach(
        (code, a) ->
            numbers.put(code, a.applies() ? OptionalDouble.of(a.value()) : OptionalDouble.empty()));
    return numbers;
  }
}
