package org.baton.core.internal.results.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.baton.core.internal.results.web.Samples.node;
import static org.baton.core.internal.results.web.Samples.result;
import static org.baton.core.internal.results.web.Samples.source;
import static org.baton.core.internal.results.web.Samples.used;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.baton.api.page.Chart;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.core.PlainReader;
import org.baton.core.internal.results.Movement;
import org.baton.core.internal.results.OldResults;
import org.baton.core.internal.results.ResultBook.Told;
import org.baton.core.internal.results.StoredResult;
import org.baton.core.internal.results.StoredTree;
import org.baton.core.internal.results.Why;
import org.junit.jupiter.api.Test;

class UnitViewTest {
  private static final Wording ENGLISH = new Wording(PlainReader.of(Locale.ENGLISH));
  private static final Wording CHINESE = new Wording(PlainReader.of(Locale.CHINESE));

  private static SortedMap<Integer, Double> past(double... totals) {
    SortedMap<Integer, Double> past = new TreeMap<>();
    for (int i = 0; i < totals.length; i++) {
      past.put(2025 - totals.length + i, totals[i]);
    }
    return past;
  }

  private static List<Part> page(
      Wording words, StoredResult now, StoredResult before, SortedMap<Integer, Double> past) {
    return new UnitView(words, source(), new Told(now, past), before, used()).parts();
  }

  private static <P> List<P> all(List<Part> parts, Class<P> kind) {
    return parts.stream()
        .flatMap(p -> p instanceof Section s ? s.parts().stream() : Stream.of(p))
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private static Chart chart(List<Part> parts, String id) {
    return all(parts, Chart.class).stream().filter(c -> c.id().equals(id)).findAny().orElseThrow();
  }

  @Test
  void ownPastIsALineWithNaturalLimitsOfTheUnitItself() {
    List<Part> page = page(ENGLISH, result(66.0, 70.0, 60.0), null, past(52, 48, 55, 50, 47, 53));
    Chart line = chart(page, "own-past");
    assertThat(line.categories())
        .containsExactly("2019", "2020", "2021", "2022", "2023", "2024", "2025");
    assertThat(line.series().get(0).values()).endsWith(53.0, 66.0);
    // Moving ranges 4 7 5 3 6 13: mean 6.3333; mean of the totals 53; 2.66 ranges to either side.
    assertThat(line.limits())
        .extracting(Chart.Limit::value)
        .first()
        .satisfies(v -> assertThat(v).isCloseTo(69.8467, within(.0001)));
    assertThat(page.toString()).contains("lies within the unit's own natural limits");
  }

  @Test
  void withTooFewYearsThereAreNoLimitsAndThePageSaysWhy() {
    List<Part> page = page(ENGLISH, result(84.5, 90.0, 76.25), null, past(72, 71));
    assertThat(chart(page, "own-past").limits()).isEmpty();
    assertThat(page.toString()).contains("Natural limits need at least 4 years");
  }

  @Test
  void aYearWithoutAResultIsAGapAndNotAZero() {
    SortedMap<Integer, Double> past = new TreeMap<>(Map.of(2022, 70.0, 2024, 71.0));
    Chart line = chart(page(ENGLISH, result(84.5, 90.0, 76.25), null, past), "own-past");
    assertThat(line.series().get(0).values()).containsExactly(70.0, null, 71.0, 84.5);
  }

  @Test
  void theWaterfallAddsUpExactly() {
    List<Part> page =
        page(ENGLISH, result(84.5, 90.0, 72.5), result(71.004, 75.123, 65.777), past(71.004));
    List<Double> steps = chart(page, "moved").series().get(0).values();
    double inside = steps.subList(1, steps.size() - 1).stream().mapToDouble(s -> s).sum();
    assertThat(Math.round(100 * (steps.get(0) + inside))).isEqualTo(8450);
    assertThat(steps).endsWith(84.5);
  }

  @Test
  void theMovementAddsUpInHundredths() {
    Movement movement = Movement.between(result(71.004, 75.123, 65.777), result(84.5, 90.0, 72.5));
    long parts = movement.parts().stream().mapToLong(Movement.Part::change).sum();
    assertThat(parts + movement.rest()).isEqualTo(movement.change()).isEqualTo(8450 - 7100);
  }

  @Test
  void withoutATotalThePageSaysWhyAndShowsNoZero() {
    List<Part> page = page(CHINESE, result(null, 90.0, null), null, past(70, 71));
    assertThat(page.toString())
        .contains("没有总分：数据不足以评分。", "缺少不等于零", "指标B：因为B有3")
        .doesNotContain("words=0.00", "value=0.00");
    assertThat(chart(page, "own-past").categories()).containsExactly("2023", "2024", "2025");
    assertThat(chart(page, "own-past").series().get(0).values())
        .isEqualTo(Arrays.asList(70.0, 71.0, null));
  }

  @Test
  void everyNodeLeadsToItsReasons() {
    String page = page(ENGLISH, result(78.0, 80.0, 75.0), null, past(70)).toString();
    assertThat(page)
        .contains("/core/results/7/U1/why/T", "/core/results/7/U1/why/A")
        .contains("/core/results/7/U1/why/B");
  }

  @Test
  void theReasonIsASumOnlyWhenItAddsUp() {
    assertThat(why(result(78.0, 80.0, 75.0)).addsUp()).isTrue();
    assertThat(whyPage(ENGLISH, why(result(78.0, 80.0, 75.0))))
        .contains("78.00 = 60% × 80.00 (Node A) + 40% × 75.00 (Node B)", "As T has 3");
    // The geometric mean of the same scores.
    assertThat(why(result(77.96, 80.0, 75.0)).addsUp()).isFalse();
    assertThat(whyPage(ENGLISH, why(result(77.96, 80.0, 75.0)))).doesNotContain("60% × 80.00");
  }

  private static Why why(StoredResult result) {
    List<Why.Term> terms =
        result.tree().children().stream()
            .map(c -> new Why.Term(c, c.share(), c.share() * c.score()))
            .toList();
    return new Why(source(), result, List.of(result.tree()), terms, null, List.of());
  }

  private static String whyPage(Wording words, Why why) {
    return new WhyView(words, why, used()).parts().toString();
  }

  @Test
  void anAmendedPlanSaysWhichVersionWasUsedWhoDecidedAndWhatBecameOfEarlierAnswers() {
    Why why = why(result(78.0, 80.0, 75.0));
    String english = new WhyView(ENGLISH, why, Samples.amended()).parts().toString();
    assertThat(english)
        .contains(
            "Computed by version 2 of the plan", "a flood", "Decided by amendment indicators:12")
        .contains("the sponsor was for it", "of 13 units asked 12 answered, 2 of them against it")
        .contains("212 sheets were given under version 1", "one indicator that stayed")
        .contains("not asked then: Node C", "Not counted any more: Node B");
    String chinese = new WhyView(CHINESE, why, Samples.amended()).parts().toString();
    assertThat(chinese).contains("按方案第 2 版计算", "212 份评价表是按第 1 版填写的", "Node C");
    assertThat(whyPage(ENGLISH, why)).doesNotContain("amendment", "Computed by version");
  }

  @Test
  void aTreeComesBackAsItWasWritten() {
    StoredTree tree = node("T", 1.0, 1, node("A", null, .5));
    assertThat(StoredTree.read(OldResults.bytes(tree))).isEqualTo(tree);
    assertThat(tree.pathTo("A")).extracting(StoredTree::code).containsExactly("T", "A");
    assertThat(tree.pathTo("Z")).isEmpty();
  }
}
