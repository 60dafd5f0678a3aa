package org.baton.indicators.internal.composite.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.composite.Guided;
import org.baton.indicators.internal.composite.StepText;

/** Names mistakes of steps by what stands on the page: the field, or the line of the text. */
final class PlanProblem {
  private static final String OURS = "indicators.composite.";
  private static final Pattern STEP = Pattern.compile("\\d+\\.([^.]+)(?:\\.(.*))?", Pattern.DOTALL);

  /** The fields of parameters that are named otherwise there. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "impute.way", "impute",
          "screen.by", "screen",
          "screen.share-range", "screen.availability",
          "treat.threshold", "treat.skewness",
          "normalise.way", "way",
          "normalise.scale-order", "normalise.to",
          "normalise.goalposts", "normalise.high");

  private final Reader reader;

  PlanProblem(Reader reader) {
    this.reader = reader;
  }

  /** The same problem with the names of a form's fields. */
  Problem fields(Problem problem, Guided guided) {
    return each(problem, v -> field(v, guided));
  }

  private Violation field(Violation v, Guided guided) {
    Matcher m = STEP.matcher(v.field());
    if (!m.matches() || m.group(2) == null) {
      return v;
    }
    String step = m.group(1);
    String name = FIELDS.getOrDefault(step + "." + m.group(2), step + "." + m.group(2));
    boolean shown =
        !name.contains(".")
            || guided.shape(step).stream().anyMatch(p -> name.equals(step + "." + p.name()));
    List<Object> words = new ArrayList<>(v.arguments());
    if (shown && !words.isEmpty()) {
      words.set(0, reader.t(OURS + "form." + name));
    }
    return new Violation(v.source(), v.line(), name, v.value(), v.code(), words);
  }

  /** The same problem with the lines of a text. */
  Problem lines(Problem problem, StepText text) {
    return each(problem, v -> line(v, text));
  }

  private Violation line(Violation v, StepText text) {
    boolean ours = v.field().equals(StepText.FIELD) || STEP.matcher(v.field()).matches();
    if (!ours || text.mistakes().contains(v)) {
      return v;
    }
    Object[] words = v.arguments().toArray();
    return Violation.at(
        StepText.FIELD,
        v.value(),
        OURS + "at-line",
        text.place(v.field()),
        reader.t(v.code(), words),
        reader.t(v.code() + ".remedy", words));
  }

  private static Problem each(Problem problem, UnaryOperator<Violation> change) {
    List<Violation> named = problem.violations().stream().map(change).toList();
    return named.isEmpty()
        ? problem
        : Problem.invalid(problem.code(), named, problem.arguments().toArray());
  }
}
