package org.baton.subjects.internal.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.baton.api.plan.Scale;
import org.baton.api.problem.Violation;
import org.baton.api.sheet.SheetForm;
import org.baton.api.text.Text;

/** A frozen form as the sheets of its group ask it: points are answers on the plan's scale. */
final class BoundForm implements SheetForm {
  /** Of a longer scale only the points with words are levels. */
  private static final int MOST_LEVELS = 11;

  private static final int NO_POINT = Integer.MIN_VALUE;
  private static final Text YES = new Text("是", "Yes");
  private static final Text NO = new Text("否", "No");

  /** Mistakes that are only something missing yet. */
  private static final Set<String> OPEN =
      Set.of("subjects.answer.required", "subjects.answer.why", "subjects.answer.evidence");

  private final List<Question> questions;
  private final Map<String, Question> byCode = new LinkedHashMap<>();
  private final Scale scale;
  private final boolean selfFirst;

  BoundForm(Form form, SheetBinding binding) {
    this.questions = form.questions();
    this.scale = binding.scale();
    this.selfFirst = binding.selfFirst();
    questions.forEach(q -> byCode.put(q.code(), q));
  }

  @Override
  public List<Criterion> criteria() {
    return questions.stream().map(this::criterion).toList();
  }

  private Criterion criterion(Question q) {
    return new Criterion(
        q.indicator(),
        q.title().text(),
        q.hint().isBlank() ? null : q.hint().text(),
        levels(q),
        isLong(q.steps()),
        q.required(),
        q.notApplicable(),
        demand(q),
        condition(q));
  }

  private static boolean isLong(Steps steps) {
    return steps.highest() - steps.lowest() >= MOST_LEVELS;
  }

  private List<Level> levels(Question q) {
    List<Level> levels = new ArrayList<>();
    for (int point = q.steps().lowest(); point <= q.steps().highest(); point++) {
      Text words = q.words(point).isBlank() ? null : q.words(point).text();
      if (words == null && q.steps() == Steps.YES_NO) {
        words = point == q.steps().highest() ? YES : NO;
      }
      if (words != null || !isLong(q.steps())) {
        levels.add(new Level(point, q.steps().on(scale, point), words));
      }
    }
    return levels;
  }

  /** In a statement about oneself every answer needs words. */
  private Demand demand(Question q) {
    if (selfFirst) {
      return new Demand(Demand.What.EVIDENCE, scale.max(), scale.min());
    }
    Question.Demand demand = q.demand();
    return demand.what() == Question.Demand.What.NONE
        ? null
        : new Demand(
            Demand.What.valueOf(demand.what().name()),
            demand.low() == null ? null : q.steps().on(scale, demand.low()),
            demand.high() == null ? null : q.steps().on(scale, demand.high()));
  }

  private Condition condition(Question q) {
    if (q.when() == null) {
      return null;
    }
    Question other = byCode.get(q.when().question());
    return new Condition(
        other.indicator(),
        Condition.Comparison.valueOf(q.when().comparison().name()),
        other.steps().on(scale, q.when().value()));
  }

  @Override
  public Judged judge(Map<String, OptionalDouble> answers, Map<String, String> remarks) {
    Map<String, Reply> replies = new LinkedHashMap<>();
    Map<String, Integer> points = new LinkedHashMap<>();
    for (Question q : questions) {
      Reply reply = reply(q, answers.get(q.indicator()), remarks.get(q.indicator()));
      replies.put(q.code(), reply);
      points.put(q.code(), reply.value());
    }
    Set<String> codes = new SkipLogic(questions).asked(points);
    Set<String> asked = new LinkedHashSet<>();
    codes.forEach(code -> asked.add(byCode.get(code).indicator()));
    List<Violation> wrong = new ArrayList<>();
    List<Violation> open = new ArrayList<>();
    for (Violation v : Filled.of(questions, replies).mistakes()) {
      if (!v.field().isEmpty()) {
        (OPEN.contains(v.code()) ? open : wrong).add(onSheet(v));
      }
    }
    if (selfFirst) {
      statements(codes, replies, open);
    }
    return new Judged(asked, wrong, open);
  }

  private Reply reply(Question q, OptionalDouble answer, String words) {
    if (answer == null || answer.isEmpty()) {
      return new Reply(null, answer != null, words);
    }
    return new Reply(point(q.steps(), answer.getAsDouble()), false, words);
  }

  private int point(Steps steps, double answer) {
    for (int point = steps.lowest(); point <= steps.highest(); point++) {
      if (steps.on(scale, point) == answer) {
        return point;
      }
    }
    return NO_POINT;
  }

  private Violation onSheet(Violation v) {
    String place = v.field().startsWith("c.") ? "remarks/" : "answers/";
    String indicator = byCode.get(v.field().substring(2)).indicator();
    return Violation.at(place + indicator, v.value(), v.code(), v.arguments().toArray());
  }

  private void statements(Set<String> codes, Map<String, Reply> replies, List<Violation> open) {
    Set<String> told = new HashSet<>(open.stream().map(Violation::field).toList());
    for (String code : codes) {
      Reply reply = replies.get(code);
      String field = "remarks/" + byCode.get(code).indicator();
      if (reply.value() != null && reply.words().isEmpty() && !told.contains(field)) {
        open.add(Violation.at(field, "", "subjects.answer.statement"));
      }
    }
  }
}
