package org.baton.indicators.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.baton.api.evaluation.EvaluationStep;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.plan.MissingRule;
import org.baton.api.plan.Node;
import org.baton.api.plan.Rounding;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final MissingRule STRICT = new MissingRule("insufficient", 0, 0);

  private static Properties texts(String language) throws IOException {
    Properties texts = new Properties();
    String name = "/OSGI-INF/l10n/indicators_" + language + ".properties";
    try (var in = WordsTest.class.getResourceAsStream(name)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    assertThat(texts("zh").keySet()).isEqualTo(texts("en").keySet());
    texts("zh").values().forEach(pattern -> new MessageFormat((String) pattern, Locale.CHINA));
  }

  @Test
  void everyScoreIsExplainedInWordsThatExist() throws IOException {
    Rounding rounded = new Rounding("half_up", 2);
    List<String> said = new ArrayList<>();
    for (String mean : List.of("arithmetic", "geometric", "harmonic", "generalised")) {
      for (String rule : List.of("renormalise", "insufficient", "worst", "impute")) {
        if ("arithmetic".equals(mean) || !"worst".equals(rule)) {
          said.addAll(explained(mean, new MissingRule(rule, .5, 50), rounded));
        }
      }
    }
    assertThat(said).contains("The result is rounded half up to 2 decimals.");
    assertThat(said).anyMatch(s -> s.startsWith("2023: 50; since then"));
  }

  @Test
  void aScoreWithoutAUnitOfMeasureLeavesNoGapForOne() throws IOException {
    Node[] all = {
      Plans.unitless(Plans.indicator("A", 1, "up", "ratio-to-target")),
      Plans.unitless(Plans.indicator("B", 1, "up", "min-max", "bounds", "observed")),
      Plans.unitless(Plans.indicator("C", 1, "up", "none")),
      Plans.unitless(Plans.indicator("D", 1, "up", "min-max", "min", 0, "max", 100)),
    };
    PretendedRun run =
        new PretendedRun(Plans.of(Plans.node("R", "arithmetic", STRICT, all)), 2)
            .values(0, 60, 60)
            .values(1, 5, 4)
            .values(2, 80, 70)
            .values(3, 30, 40);
    run.targets[0][0] = 80;
    new StandardiseStep().run(run);
    assertThat(said(run, "en"))
        .contains(
            "The value 60 against the target 80 scores 75 by the rule ratio-to-target.",
            "The value is 60, but there is no target, so there is no score.",
            "The value 5, with all units between 4 and 5, scores 100 by the rule min-max.",
            "The value 80 is the score 80 itself.",
            "The value 30 scores 30 by the rule min-max.");
    assertThat(said(run, "zh"))
        .contains(
            "实际值 60，目标值 80，按规则 ratio-to-target 得 75 分。",
            "实际值为 60，但没有目标值，不予评分。",
            "实际值 5，各单位介于 4 与 5 之间，按规则 min-max 得 100 分。",
            "数值 80 直接作为得分 80。",
            "数值 30，按规则 min-max 得 30 分。");
  }

  private static List<String> said(PretendedRun run, String language) throws IOException {
    List<String> said = new ArrayList<>();
    for (int unit = 0; unit < 2; unit++) {
      for (int node = 1; node < 5; node++) {
        said.addAll(words(new StandardiseStep(), run, node, unit, texts(language)));
      }
    }
    return said;
  }

  private static List<String> explained(String mean, MissingRule missing, Rounding rounding)
      throws IOException {
    Node root =
        Plans.node(
            "R",
            mean,
            missing,
            rounding,
            Plans.indicator("A", 1, "up", "ratio-to-target"),
            Plans.indicator("B", 1, "up", "min-max", "bounds", "observed"),
            Plans.indicator("C", 1, "up", "none"));
    PretendedRun run = new PretendedRun(Plans.of(root), 3);
    run.values(0, 60, 60, 70).values(1, 5, Double.NaN, 4).values(2, 80, 70, 60);
    run.targets[0][0] = 80;
    run.targets[2][0] = 60;
    run.before[1][0][0] = 50;
    run.published.put("0/0/2", 50.0);
    run.value(2).set(2, ScoreState.NOT_APPLICABLE);
    List<EvaluationStep> steps =
        List.of(
            new StandardiseStep(),
            new AggregateStep(),
            new AdjustStep(),
            new GradeStep(),
            new PastStep());
    steps.get(0).run(run);
    // The lowest unit scores 0, which not every mean takes.
    run.column("B").set(0, 50);
    run.column("B").set(2, 50);
    steps.subList(1, 5).forEach(step -> step.run(run));
    Properties texts = texts("en");
    List<String> said = new ArrayList<>();
    for (int unit = 0; unit < 3; unit++) {
      for (int node = 0; node < 4; node++) {
        for (EvaluationStep step : steps) {
          said.addAll(words(step, run, node, unit, texts));
        }
      }
    }
    return said;
  }

  private static List<String> words(
      EvaluationStep step, PretendedRun run, int node, int unit, Properties texts) {
    List<String> said = new ArrayList<>();
    step.explain(
        run,
        node,
        unit,
        (key, words) -> {
          assertThat(texts).containsKey(key);
          for (int i = 0; i < words.length; i++) {
            words[i] = words[i] instanceof org.baton.api.text.Text t ? t.en() : words[i];
          }
          String pattern = texts.getProperty(key);
          said.add(new MessageFormat(pattern, Locale.ENGLISH).format(words));
        });
    return said;
  }
}
