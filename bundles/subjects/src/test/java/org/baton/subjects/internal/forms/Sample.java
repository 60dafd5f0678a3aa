package org.baton.subjects.internal.forms;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.baton.api.plan.Scale;
import org.baton.api.sheet.SheetBook;
import org.baton.api.text.Text;
import org.baton.subjects.internal.forms.Question.Condition;
import org.baton.subjects.internal.forms.Question.Demand;
import org.baton.subjects.internal.forms.Question.Kind;
import org.baton.subjects.internal.forms.Question.Point;

/** Questions, and a cycle that asks its public about two indicators of three units. */
public final class Sample implements SheetBook {
  /** What was submitted. */
  public final List<Collected> submitted = new CopyOnWriteArrayList<>();

  /** After so many batches the next one fails, as if the machine had stopped; -1 for never. */
  public int failsAfter = -1;

  /** What a plan that was amended asks no more. */
  public final Set<String> dropped = new HashSet<>();

  /** What happens elsewhere while sheets are taken; nothing by default. */
  public Runnable meanwhile = () -> {};

  public static Question rating(String code, String indicator) {
    return new Question(
        code,
        Kind.RATING,
        indicator,
        Steps.FIVE,
        Words.of("题 " + code, "Question " + code),
        Words.NONE,
        List.of(),
        false,
        true,
        Demand.NONE,
        null);
  }

  public static Question when(Question q, String other, Condition.Comparison how, int value) {
    return new Question(
        q.code(),
        q.kind(),
        q.indicator(),
        q.steps(),
        q.title(),
        q.hint(),
        q.points(),
        q.required(),
        q.notApplicable(),
        q.demand(),
        new Condition(other, how, value));
  }

  public static Question strict(String code, boolean required, Demand demand) {
    return new Question(
        code,
        Kind.RATING,
        "",
        Steps.FIVE,
        Words.of("题", "Question"),
        Words.NONE,
        List.of(),
        required,
        false,
        demand,
        null);
  }

  public static Question choice(String code, Point... points) {
    return new Question(
        code,
        Kind.CHOICE,
        "",
        Steps.FIVE,
        Words.of("题", "Question"),
        Words.NONE,
        List.of(points),
        false,
        false,
        Demand.NONE,
        null);
  }

  @Override
  public Asking asking(String cycle, String group) {
    Map<String, Text> indicators = new LinkedHashMap<>();
    if (group.equals("public") || group.equals("self")) {
      indicators.put("A1", new Text("便民", "Service"));
      indicators.put("A2", new Text("公开", "Openness"));
    }
    indicators.keySet().removeAll(dropped);
    Set<String> units = new HashSet<>(Set.of("D1", "D2", "D3"));
    units.removeAll(dropped);
    return new Asking(new Scale(0, 100, 1), indicators, units);
  }

  @Override
  public void submit(String cycle, List<Collected> sheets) {
    meanwhile.run();
    if (failsAfter-- == 0) {
      throw new IllegalStateException("The machine stopped");
    }
    for (Collected sheet : sheets) {
      if (dropped.contains(sheet.unit())
          || sheet.answers().keySet().stream().anyMatch(dropped::contains)) {
        throw new IllegalArgumentException("The plan does not ask that: " + sheet);
      }
    }
    submitted.addAll(sheets);
  }
}
