package org.baton.indicators.internal.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.indicators.internal.TestStore;
import org.baton.indicators.internal.library.Card;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Standing;
import org.baton.indicators.internal.library.Standing.Status;
import org.baton.indicators.internal.sets.SetChecks.Ceiling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SetDeskTest {
  private final TestStore store = new TestStore();
  private final SetDesk desk = new SetDesk(store, store.sets());

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
    desk.create("B", Text.same("B"), "", "", "");
    desk.add("B", 0, "", entry("Q", "", "", 1));
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
