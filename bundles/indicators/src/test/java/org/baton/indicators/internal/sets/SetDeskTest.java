package org.baton.indicators.internal.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.indicators.internal.TestStore;
import org.baton.indicators.internal.library.Card;
import org.baton.indicators.internal.library.Comparison;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Standing;
import org.baton.indicators.internal.library.Standing.Status;
import org.baton.indicators.internal.lineage.Descent;
import org.baton.indicators.internal.lineage.EntryKey;
import org.baton.indicators.internal.sets.Comparisons.Chosen;
import org.baton.indicators.internal.sets.SetChecks.Ceiling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SetDeskTest {
  private final TestStore store = new TestStore();
  private final SetDesk desk = store.desk();

  @BeforeEach
  void start() {
    desk.create("A", Text.same("A"), "", "", "");
  }

  @AfterEach
  void stop() throws Exception {
    store.close();
  }

  private static Entry entry(String code, String parent, String source, double weight) {
    return new Entry(
        "",
        code,
        parent,
        Text.same(code),
        weight,
        source,
        "%",
        "up",
        "constrained",
        "none",
        Map.of(),
        OptionalDouble.empty(),
        "",
        "",
        Card.BLANK,
        Standing.NEW);
  }

  private void branch() {
    desk.add("A", 0, "", entry("N", "", "", 1));
    desk.add("A", 0, "", entry("X", "N", "observations", .4));
    desk.add("A", 0, "", entry("Y", "N", "observations", .6));
  }

  private static List<String> codes(Throwable problem) {
    return ((Problem) problem).violations().stream().map(Violation::code).toList();
  }

  @Test
  void addsAndRefusesWhatIsThereAlready() {
    branch();
    assertThat(desk.check("A").violations()).isEmpty();
    assertThatThrownBy(() -> desk.add("A", 0, "", entry("X", "N", "observations", 1)))
        .satisfies(p -> assertThat(codes(p)).containsExactly("indicators.code-taken"));
  }

  @Test
  void namesEveryMistakeAtOnceAndChangesNothing() {
    branch();
    Entry wrong =
        new Entry(
            "",
            "-",
            "X",
            Text.same(" "),
            -1,
            "observations",
            "",
            "",
            "given",
            "none",
            Map.of(),
            OptionalDouble.empty(),
            "",
            "",
            Card.BLANK,
            Standing.NEW);
    assertThatThrownBy(() -> desk.add("A", 0, "", wrong))
        .satisfies(
            p ->
                assertThat(codes(p))
                    .containsExactlyInAnyOrder(
                        "indicators.code",
                        "indicators.title",
                        "indicators.weight",
                        "indicators.choice",
                        "indicators.direction",
                        "indicators.parent-indicator"));
    assertThat(desk.entries("A")).hasSize(3);
  }

  @Test
  void refusesACircleOfParents() {
    desk.add("A", 0, "", entry("N", "", "", 1));
    desk.add("A", 0, "", entry("M", "N", "", 1));
    assertThatThrownBy(() -> desk.change("A", 0, "", entry("N", "M", "", 1)))
        .satisfies(p -> assertThat(codes(p)).contains("indicators.circle"));
  }

  @Test
  void copiesABranchWithAllBelowItAndOnlyOnce() {
    branch();
    desk.create("B", Text.same("B"), "", "", "");
    desk.add("B", 0, "", entry("TOP", "", "", 1));
    desk.copy("B", 0, "A", "N", "TOP");
    assertThat(desk.entries("B"))
        .extracting(Entry::code, Entry::parent)
        .containsExactly(tuple("TOP", ""), tuple("N", "TOP"), tuple("X", "N"), tuple("Y", "N"));
    assertThatThrownBy(() -> desk.copy("B", 0, "A", "N", "TOP"))
        .satisfies(p -> assertThat(codes(p)).hasSize(3).containsOnly("indicators.code-taken"));
  }

  @Test
  void aRetiredIndicatorIsNeverUsedAgain() {
    branch();
    desk.retire("A", 0, "old", "X");
    assertThat(desk.entry("A", "X").standing().status()).isEqualTo(Status.RETIRED);
    assertThatThrownBy(() -> desk.change("A", 0, "", entry("X", "N", "observations", 1)))
        .satisfies(p -> assertThat(codes(p)).containsExactly("indicators.retired"));
    desk.remove("A", 0, "", "X");
    assertThatThrownBy(() -> desk.add("A", 0, "", entry("X", "N", "observations", 1)))
        .satisfies(p -> assertThat(codes(p)).containsExactly("indicators.retired"));
    assertThatThrownBy(() -> desk.retire("A", 0, " ", "Y"))
        .satisfies(p -> assertThat(codes(p)).containsExactly("indicators.retire-reason"));
    desk.create("B", Text.same("B"), "", "", "");
    desk.add("B", 0, "", entry("Q", "", "", 1));
  }

  @Test
  void bindsASetAndRefusesACycleThatIsNotKnown() {
    store.cycle("Y2026", 2026);
    int version = desk.get("A").version();
    assertThatThrownBy(() -> desk.bind("A", version, Text.same(" "), "city", "", "Y1999"))
        .satisfies(
            p ->
                assertThat(codes(p))
                    .containsExactly("indicators.title", "indicators.cycle-unknown"));
    IndicatorSet bound = desk.bind("A", version, Text.same("Cities"), "city", "", "Y2026");
    assertThat(bound.cycle()).isEqualTo("Y2026");
    assertThatThrownBy(() -> desk.bind("A", version, Text.same("B"), "city", "", ""))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.STALE));
  }

  @Test
  void aCopyToALaterYearContinuesWhatItWasCopiedFrom() {
    branch();
    store.cycle("Y2025", 2025);
    store.cycle("Y2026", 2026);
    desk.bind("A", 0, Text.same("A"), "city", "", "Y2025");
    desk.create("B", Text.same("B"), "city", "", "Y2026");
    desk.copy("B", 0, "A", "N", "");
    assertThat(store.lineage().of(List.of("B")))
        .extracting(d -> d.entry().code(), Descent::since, d -> d.origins().get(0).set())
        .containsExactlyInAnyOrder(tuple("X", 2026, "A"), tuple("Y", 2026, "A"));
    assertThatThrownBy(() -> desk.copy("B", 0, "A", "N", "NOWHERE"))
        .satisfies(p -> assertThat(codes(p)).contains("indicators.parent-unknown"));
  }

  @Test
  void rulesOfANodeAreCheckedLikeThoseOfAPlan() {
    Map<String, Object> rules =
        Map.of(
            "aggregation", Map.of("method", "generalised"),
            "missing", Map.of("rule", "impute", "availability", 2),
            "rounding", Map.of("mode", "up", "digits", 1.5),
            "median", true);
    assertThatThrownBy(() -> desk.add("A", 0, "", entry("N", "", "", 1).card(ruled(rules))))
        .satisfies(
            p ->
                assertThat(((Problem) p).violations())
                    .extracting(Violation::field)
                    .containsExactlyInAnyOrder(
                        "rules",
                        "power",
                        "power",
                        "availability",
                        "imputed",
                        "rounding",
                        "digits"));
    Map<String, Object> sound =
        Map.of(
            "aggregation", Map.of("method", "generalised", "power", -1),
            "missing", Map.of("rule", "renormalise", "availability", .6),
            "rounding", Map.of("mode", "half_up", "digits", 2));
    desk.add("A", 0, "", entry("N", "", "", 1).card(ruled(sound)));
    assertThat(desk.entry("A", "N").card().rules()).hasSize(3);
    assertThatThrownBy(
            () -> desk.add("A", 0, "", entry("X", "N", "observations", 1).card(ruled(sound))))
        .satisfies(p -> assertThat(codes(p)).containsExactly("indicators.rules.indicator"));
  }

  private static Card ruled(Map<String, Object> rules) {
    return new Card(
        "", "", "", "", "", "", "", "", null, "", "", "", "", "", null, null, null, null, rules);
  }

  @Test
  void comparesVersionsEntriesAndSets() {
    branch();
    desk.change("A", 0, "", entry("X", "N", "observations", .3));
    desk.create("B", Text.same("B"), "", "", "");
    desk.copy("B", 0, "A", "N", "");
    desk.add("B", 0, "", entry("Z", "N", "observations", .1));
    desk.remove("B", 0, "", "Y");
    desk.change("B", 0, "", entry("X", "N", "sheets", .3));
    desk.add("A", 0, "", entry("OLD", "", "", 1));
    desk.add("B", 0, "", entry("NEW", "", "", 1));
    store.lineage().state(renamed());
    Comparisons comparisons = new Comparisons(desk, store.lineage());
    assertThat(comparisons.entries(new Chosen("A", "X", 1), new Chosen("A", "X", 0)).differences())
        .extracting(Comparison.Line::field, Comparison.Line::one, Comparison.Line::other)
        .containsExactly(tuple("weight", "0.4", "0.3"));
    assertThatThrownBy(() -> comparisons.entries(new Chosen("A", "X", 9), new Chosen("A", "X", 0)))
        .hasMessageContaining("indicators.version-unknown");
    SetComparison sets = comparisons.sets("A", "B");
    assertThat(sets.added()).extracting(Entry::code).containsExactly("Z");
    assertThat(sets.gone()).extracting(Entry::code).containsExactly("Y");
    assertThat(sets.changed())
        .extracting(c -> c.one().code(), c -> c.other().code())
        .containsExactlyInAnyOrder(tuple("X", "X"), tuple("OLD", "NEW"));
    assertThat(sets.same()).isEqualTo(1);
  }

  private static Descent renamed() {
    return new Descent(
        0,
        new EntryKey("B", "NEW"),
        2026,
        Descent.Kind.RENAMED,
        List.of(new EntryKey("A", "OLD")),
        Descent.Comparability.COMPARABLE,
        OptionalDouble.empty(),
        "",
        "",
        0,
        false,
        null,
        "");
  }

  @Test
  void inWhateverOrderEntriesStandEachIsComparedWithWhatItComesFrom() {
    Entry a = entry("A", "", "observations", 1);
    Entry b = entry("B", "", "observations", 2);
    Entry y = entry("Y", "", "observations", 1);
    for (List<Entry> other : List.of(List.of(y, a), List.of(a, y))) {
      SetComparison kept = SetComparison.of(List.of(a, b), other, Map.of("Y", "A"));
      assertThat(kept.same()).isEqualTo(1);
      assertThat(kept.added()).containsExactly(y);
      assertThat(kept.gone()).containsExactly(b);
    }
    SetComparison swapped =
        SetComparison.of(List.of(a, b), List.of(a, b), Map.of("A", "B", "B", "A"));
    assertThat(swapped.changed())
        .extracting(c -> c.one().code(), c -> c.other().code())
        .containsExactly(tuple("B", "A"), tuple("A", "B"));
  }

  @Test
  void whoMaySeeNoCycleLeavesThemAsTheyAreAndCopiesNothingThatWouldGoOn() {
    branch();
    store.cycle("Y2025", 2025);
    store.cycle("Y2026", 2026);
    desk.bind("A", 0, Text.same("A"), "city", "", "Y2025");
    desk.create("B", Text.same("B"), "city", "", "Y2026");
    desk.create("C", Text.same("C"), "city", "", "");
    store.denied.add("core.cycles.view");
    assertThat(desk.bind("A", 0, Text.same("Other"), "city", "", "Y2025").title().en())
        .isEqualTo("Other");
    assertThatThrownBy(() -> desk.bind("A", 0, Text.same("A"), "city", "", "Y2026"))
        .satisfies(p -> assertThat(codes(p)).containsExactly("indicators.cycle-unknown"));
    assertThatThrownBy(() -> desk.copy("B", 0, "A", "N", ""))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.DENIED));
    assertThat(desk.entries("B")).isEmpty();
    assertThat(desk.copy("C", 0, "A", "N", "").code()).isEqualTo("C");
  }

  @Test
  void takesOutABranchButNothingInherited() {
    branch();
    desk.create("LOCAL", Text.same("L"), "", "A", "");
    assertThatThrownBy(() -> desk.remove("LOCAL", 0, "", "X"))
        .hasMessageContaining("indicators.inherited");
    desk.remove("A", 0, "", "N");
    assertThat(desk.entries("A")).isEmpty();
  }

  @Test
  void asksForACounterIndicatorOrAReason() {
    Card output =
        new Card(
            "", "", "", "", "", "", "", "", null, "", "", "output", "", "", null, null, null, 30.0,
            null);
    Entry x = entry("X", "", "observations", .5).card(output);
    Entry y = entry("Y", "", "observations", .4);
    SetChecks.Verdict verdict = SetChecks.verdict(List.of(x, y), new Ceiling(1, 29));
    assertThat(verdict.violations())
        .extracting(Violation::code)
        .containsExactly(
            "indicators.check-weights",
            "indicators.check-pair",
            "indicators.check-count",
            "indicators.check-hours");
    assertThat(verdict.sums()).containsEntry("", .9);
    assertThat(verdict.results()).hasSize(2).containsEntry("", .4 / .9);
    assertThat(verdict.results().get("output")).isCloseTo(.5 / .9, within(1e-15));
    Entry circle = entry("X", "X", "observations", 1);
    assertThat(SetChecks.verdict(List.of(circle), Ceiling.DEFAULT).results()).isEmpty();
  }

  @Test
  void nothingIsAllowedWithoutPermission() {
    store.denied.add("indicators.edit");
    assertThatThrownBy(() -> desk.add("A", 0, "", entry("X", "", "observations", 1)))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.DENIED));
    store.denied.add("indicators.view");
    assertThatThrownBy(() -> desk.page("", 10)).isInstanceOf(Problem.class);
  }
}
