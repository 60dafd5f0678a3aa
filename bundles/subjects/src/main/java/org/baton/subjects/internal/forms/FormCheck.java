package org.baton.subjects.internal.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.baton.api.problem.Violation;
import org.baton.subjects.internal.forms.Question.Demand;
import org.baton.subjects.internal.forms.Question.Kind;
import org.baton.subjects.internal.forms.Question.Point;

/** Finds every mistake of a form at once. */
final class FormCheck {
  private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");
  private static final int LONGEST = 1000;
  private static final int MOST_POINTS = 20;

  private final Set<String> indicators;
  private final List<Violation> mistakes = new ArrayList<>();

  /** Checks against the indicators that the group answers. */
  FormCheck(Set<String> indicators) {
    this.indicators = indicators;
  }

  List<Violation> check(Form.Content form) {
    words("title", form.title(), true);
    words("lead", form.lead(), false);
    List<Question> questions = form.questions();
    if (questions.isEmpty() || questions.size() > Form.MOST) {
      wrong("questions", questions.size(), "subjects.form.count", Form.MOST);
    }
    Set<String> codes = new HashSet<>();
    Set<String> asked = new HashSet<>();
    for (Question question : questions) {
      String field = "questions/" + question.code();
      if (!CODE.matcher(question.code()).matches()) {
        wrong(field + "/code", question.code(), "subjects.form.code");
      } else if (!codes.add(question.code())) {
        wrong(field + "/code", question.code(), "subjects.form.twice", question.code());
      }
      check(field, question, asked);
    }
    questions.forEach(q -> condition("questions/" + q.code() + "/when", q, questions));
    for (List<String> circle : new SkipLogic(questions).circles()) {
      String way = String.join(" → ", circle) + " → " + circle.get(0);
      wrong("questions/" + circle.get(0) + "/when", way, "subjects.form.circle", way);
    }
    return mistakes;
  }

  private void check(String field, Question q, Set<String> asked) {
    words(field + "/title", q.title(), true);
    words(field + "/hint", q.hint(), false);
    if (!q.indicator().isEmpty()) {
      if (q.kind() != Kind.RATING) {
        wrong(field + "/indicator", q.indicator(), "subjects.form.rates", q.code());
      } else if (!indicators.contains(q.indicator())) {
        wrong(field + "/indicator", q.indicator(), "subjects.form.indicator", q.indicator());
      } else if (!asked.add(q.indicator())) {
        wrong(field + "/indicator", q.indicator(), "subjects.form.indicator-twice", q.indicator());
      }
    }
    points(field + "/points", q);
    demand(field + "/demand", q);
  }

  private void points(String field, Question q) {
    if (q.kind() == Kind.CHOICE && q.points().size() < 2 || q.points().size() > MOST_POINTS) {
      wrong(field, q.points().size(), "subjects.form.choices", MOST_POINTS);
    }
    Set<Integer> seen = new HashSet<>();
    for (Point point : q.points()) {
      if (q.kind() == Kind.RATING && !q.steps().has(point.value())) {
        wrong(
            field,
            point.value(),
            "subjects.form.point",
            point.value(),
            q.steps().lowest(),
            q.steps().highest());
      }
      if (!seen.add(point.value())) {
        wrong(field, point.value(), "subjects.form.point-twice", point.value());
      }
      words(field, point.words(), true);
    }
  }

  private void demand(String field, Question q) {
    Demand demand = q.demand();
    if (demand.what() == Demand.What.NONE) {
      return;
    }
    if (q.kind() != Kind.RATING || demand.low() == null && demand.high() == null) {
      wrong(field, demand.what(), "subjects.form.demand");
      return;
    }
    for (Integer bound : new Integer[] {demand.low(), demand.high()}) {
      if (bound != null && !q.steps().has(bound)) {
        wrong(field, bound, "subjects.form.point", bound, q.steps().lowest(), q.steps().highest());
      }
    }
    if (demand.low() != null && demand.high() != null && demand.low() >= demand.high()) {
      wrong(field, demand.low(), "subjects.form.demand-all", demand.low(), demand.high());
    }
  }

  private void condition(String field, Question q, List<Question> all) {
    if (q.when() == null) {
      return;
    }
    String of = q.when().question() == null ? "" : q.when().question();
    Question other = all.stream().filter(o -> o.code().equals(of)).findFirst().orElse(null);
    if (other == null || other.kind() == Kind.WORDS || q.when().comparison() == null) {
      wrong(field, of, "subjects.form.when", of);
    } else if (!other.takes(q.when().value())) {
      wrong(field, q.when().value(), "subjects.form.when-value", q.when().value(), of);
    }
  }

  private void words(String field, Words words, boolean needed) {
    if (words == null || needed && words.isBlank() || words.isHalf()) {
      wrong(field, words == null ? "" : words.in("en"), "subjects.form.words");
    } else if (words.zh().length() > LONGEST || words.en().length() > LONGEST) {
      wrong(field, words.en(), "subjects.form.long", LONGEST);
    }
  }

  private void wrong(String field, Object value, String code, Object... arguments) {
    mistakes.add(Violation.at(field, value, code, arguments));
  }
}
