package org.baton.indicators.internal.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.indicators.internal.TestStore;
import org.baton.indicators.internal.library.Card;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Standing;
import org.baton.indicators.internal.sets.Edit;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.IndicatorSet.State;
import org.baton.methods.score.Curve;
import org.baton.methods.score.Direction;
import org.baton.methods.score.ScoringRules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StandardsTest {
  private final TestStore store = new TestStore();
  private final Standards standards = new Standards(store, store.sets());

  @AfterEach
  void stop() throws Exception {
    store.close();
  }

  private static Draft draft(String rule, Map<String, Object> parameters, Double target) {
    return new Draft(rule, parameters, "up", target, null, null, null, null);
  }

  private static List<String> mistakes(Draft draft) {
    return Trial.of(draft).mistakes().stream()
        .map(v -> v.field() + " " + v.code().replace("indicators.standard.", ""))
        .toList();
  }

  @Test
  void theFormAsksForTheParametersThatEachRuleHas() {
    for (String rule : ScoringRules.names()) {
      List<String> known =
          ScoringRules.of(rule, Map.of("bounds", "given", "colour", "red"), Direction.UP)
              .mistakes()
              .stream()
              .filter(m -> m.parameter().equals("colour"))
              .findFirst()
              .orElseThrow()
              .expected();
      assertThat(RuleShape.of(rule))
          .as(rule)
          .extracting(RuleShape.Parameter::name)
          .containsExactlyInAnyOrderElementsOf(known);
    }
  }

  @Test
  void looksWhereTheRuleChanges() {
    Curve curve =
        Trial.of(draft("goalposts", Map.of("low", 20, "high", 60), null)).curve().orElseThrow();
    assertThat(curve.points().get(0).value()).isEqualTo(10);
    assertThat(curve.points().get(Trial.STEPS).value()).isEqualTo(70);
    assertThat(curve.verdict()).isEqualTo(Curve.Verdict.FITS);
    Curve met = Trial.of(draft("met", Map.of(), 50.0)).curve().orElseThrow();
    assertThat(met.edges()).singleElement().matches(Curve.Edge::jumps);
    assertThat(met.points().get(0).value()).isLessThan(50);
    Curve plain = Trial.of(draft("none", Map.of(), null)).curve().orElseThrow();
    assertThat(plain.points().get(Trial.STEPS).value()).isEqualTo(100);
  }

  @Test
  void namesEveryMistakeAtItsParameter() {
    assertThat(mistakes(draft("goalposts", Map.of("low", "x", "colour", 1), null)))
        .containsExactlyInAnyOrder("low not-a-number", "high missing", "colour unknown-parameter");
    assertThat(mistakes(draft("no-such-rule", Map.of(), null)))
        .containsExactly("rule unknown-rule");
    assertThat(mistakes(draft("met", Map.of(), null))).containsExactly("target target");
    assertThat(mistakes(draft("min-max", Map.of("bounds", "observed"), null)))
        .containsExactly("min observed");
    assertThat(mistakes(new Draft("none", Map.of(), "sideways", null, 5.0, 1.0, null, null)))
        .containsExactly("direction not-a-choice", "from range");
    assertThat(
            mistakes(draft("banded", Map.of("bands", List.of(List.of(1, 2), List.of(3, 4))), null)))
        .containsExactly("bands order");
  }

  @Test
  void numbersThatAreTooLargeAreAMistakeToo() {
    Map<String, Object> wide = Map.of("low", -1e308, "high", 1e308);
    assertThat(mistakes(draft("goalposts", wide, null))).containsExactly("from range");
    Draft endless =
        new Draft("none", Map.of(), "up", Double.NaN, -1e308, Double.MAX_VALUE, null, null);
    assertThat(mistakes(endless)).containsExactly("from range");
    Draft half = new Draft("none", Map.of(), "up", null, Double.NaN, 5.0, null, null);
    assertThat(mistakes(half)).containsExactly("from range");
  }

  private void set(String code, String base, Entry... entries) {
    store
        .sets()
        .create(
            new IndicatorSet(
                code, Text.same(code), "", base, "", State.OPEN, 0, Instant.EPOCH, ""));
    store.sets().edit(code, Edit.put(0, "", List.of(entries)));
  }

  private static Entry entry() {
    return new Entry(
        "S",
        "X",
        "",
        Text.same("X"),
        1,
        "observations",
        "%",
        "up",
        "constrained",
        "none",
        Map.of(),
        OptionalDouble.of(80),
        "",
        "",
        Card.BLANK,
        Standing.NEW);
  }

  @Test
  void keepsARuleThatIsSoundWhenTheSetIsAsItWas() {
    set("S", "", entry());
    int version = store.sets().get("S").version();
    assertThatThrownBy(
            () -> standards.save("S", "X", version, "", draft("goalposts", Map.of(), null)))
        .hasMessageContaining("indicators.standard.mistakes");
    // A rule that needs a target is kept without one: units have targets of their own.
    standards.save("S", "X", version, "fairer", draft("met", Map.of("unmet", 20), null));
    Entry kept = standards.entry("S", "X");
    assertThat(kept.rule()).isEqualTo("met");
    assertThat(kept.target()).hasValue(80);
    assertThat(kept.standing().version()).isEqualTo(2);
    assertThatThrownBy(() -> standards.save("S", "X", version, "", draft("none", Map.of(), null)))
        .hasMessageContaining("indicators.set-stale");
    set("LOCAL", "S");
    assertThatThrownBy(() -> standards.save("LOCAL", "X", 0, "", draft("none", Map.of(), null)))
        .hasMessageContaining("inherited");
  }

  @Test
  void refusesWhoMayNot() {
    set("S", "", entry());
    store.denied.add("indicators.edit");
    assertThatThrownBy(() -> standards.save("S", "X", 0, "", draft("none", Map.of(), null)))
        .hasMessageContaining("access.denied");
    store.denied.add("indicators.view");
    assertThatThrownBy(() -> standards.entries("S")).hasMessageContaining("access.denied");
    assertThatThrownBy(() -> standards.preview(draft("none", Map.of(), null)))
        .hasMessageContaining("access.denied");
  }

  @Test
  void everyMistakeOfARuleHasItsCode() {
    assertThat(Trial.of(draft("piecewise", Map.of("points", "x"), null)).mistakes())
        .extracting(Violation::code)
        .containsExactly("indicators.standard.not-a-list");
  }
}
