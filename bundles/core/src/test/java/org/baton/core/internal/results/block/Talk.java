package org.baton.core.internal.results.block;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.baton.api.evaluation.EvaluationStep;
import org.baton.api.evaluation.Explanation;
import org.baton.api.evaluation.Outcome;
import org.baton.api.evaluation.ScoreColumn;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.evaluation.StepContext;
import org.baton.api.text.Text;
import org.baton.core.internal.results.StoredTree.Why;

/** A step that scores and talks by chance, and remembers what it said. */
final class Talk implements EvaluationStep {
  private static final Object[] WORDS = {
    "it's \"quoted\", {0}",
    "",
    new Text("好", "good"),
    new Text("好", "fine"),
    true,
    Double.NaN,
    Double.NEGATIVE_INFINITY,
    -0.0,
    1e300,
    78.3,
    100.0 / 3,
    7,
    Long.MAX_VALUE,
    Integer.MIN_VALUE,
    (short) 3,
    1.5f,
    new java.math.BigDecimal("2.25"),
    ScoreState.MISSING
  };

  private final long seed;

  Talk(long seed) {
    this.seed = seed;
  }

  private Random chance(int node, int unit) {
    return new Random(seed * 1_000_003 + node * 7919L + unit);
  }

  @Override
  public Outcome run(StepContext context) {
    for (int node = 0; node < context.tree().size(); node++) {
      for (int unit = 0; unit < context.units().size(); unit++) {
        set(context.score(node), unit, chance(node, unit));
        int indicator = context.tree().indicatorOfNode(node);
        if (indicator >= 0) {
          set(context.value(indicator), unit, chance(node / 2, unit));
        }
      }
    }
    return Outcome.of(Map.of());
  }

  private static void set(ScoreColumn column, int unit, Random chance) {
    switch (chance.nextInt(6)) {
      case 0 -> column.set(unit, ScoreState.MISSING);
      case 1 -> column.set(unit, ScoreState.NOT_APPLICABLE);
      case 2 -> column.set(unit, chance.nextDouble() * 100);
      case 3 -> column.set(unit, -0.0);
      default -> column.set(unit, chance.nextInt(1000) / 10.0);
    }
  }

  /** What is said, with its words as they are said. */
  private List<Map.Entry<String, Object[]>> said(StepContext context, int node, int unit) {
    Random chance = chance(node, unit);
    List<Map.Entry<String, Object[]>> said = new ArrayList<>();
    for (int left = chance.nextInt(5); left > 0; left--) {
      Object[] words = new Object[chance.nextInt(4)];
      for (int i = 0; i < words.length; i++) {
        words[i] = WORDS[chance.nextInt(WORDS.length)];
      }
      said.add(Map.entry("x.key" + chance.nextInt(2), words));
    }
    said.add(Map.entry("x.score", new Object[] {context.score(node).value(unit), (long) unit}));
    return said;
  }

  @Override
  public void explain(StepContext context, int node, int unit, Explanation explanation) {
    said(context, node, unit).forEach(s -> explanation.say(s.getKey(), s.getValue()));
  }

  /** The sentences as they must come back. */
  List<Why> why(StepContext context, int node, int unit) {
    return said(context, node, unit).stream()
        .map(
            s ->
                new Why(s.getKey(), java.util.Arrays.stream(s.getValue()).map(Talk::kept).toList()))
        .toList();
  }

  private static Object kept(Object word) {
    if (word instanceof Text text) {
      Map<String, Object> byLanguage = new LinkedHashMap<>();
      byLanguage.put("zh", text.zh());
      byLanguage.put("en", text.en());
      return byLanguage;
    }
    if (word instanceof Double number) {
      return Double.isFinite(number) ? number : "-";
    }
    if (word instanceof Float || word instanceof java.math.BigDecimal) {
      return ((Number) word).doubleValue();
    }
    if (word instanceof Number number) {
      long whole = number.longValue();
      return whole == (int) whole ? (Object) (int) whole : (Object) whole;
    }
    return word instanceof Boolean ? word : String.valueOf(word);
  }
}
