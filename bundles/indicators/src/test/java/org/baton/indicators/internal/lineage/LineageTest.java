package org.baton.indicators.internal.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.baton.indicators.internal.lineage.FourYears.NONE;
import static org.baton.indicators.internal.lineage.FourYears.descent;
import static org.baton.indicators.internal.lineage.FourYears.draft;
import static org.baton.indicators.internal.lineage.FourYears.key;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.baton.api.observation.Observed;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.api.unit.UnitInfo;
import org.baton.indicators.internal.lineage.Descent.Comparability;
import org.baton.indicators.internal.lineage.Descent.Kind;
import org.baton.indicators.internal.lineage.Series.Point;
import org.baton.indicators.internal.sets.Edit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LineageTest {
  private final FourYears years = new FourYears();
  private final Lineage lineage = years.store.lineage();

  @AfterEach
  void stop() throws Exception {
    years.close();
  }

  private static List<String> codes(Throwable problem) {
    return ((Problem) problem).violations().stream().map(Violation::code).toList();
  }

  /** In 2024 A and B were merged into C, in 2025 C got the unit 亿元, in 2026 D took its place. */
  private void generations() {
    years.put("S2023", draft("A", "万元"), draft("B", "万元"));
    years.put("S2024", draft("C", "万元"));
    years.put("S2025", draft("C2", "亿元"));
    years.put("S2026", draft("D", "亿元"));
    lineage.state(
        descent(
            key("S2024", "C"),
            2024,
            Kind.MERGED,
            Comparability.ADJUSTED,
            NONE,
            "A + B",
            key("S2023", "A"),
            key("S2023", "B")));
    lineage.state(
        descent(
            key("S2025", "C2"),
            2025,
            Kind.REDEFINED,
            Comparability.ADJUSTED,
            OptionalDouble.of(1e-4),
            "",
            key("S2024", "C")));
    lineage.state(
        descent(
            key("S2026", "D"),
            2026,
            Kind.REPLACED,
            Comparability.BREAK,
            NONE,
            "",
            key("S2025", "C2")));
  }

  @Test
  void theChainGoesBackOverYearsAndSetsAndForwardAgain() {
    generations();
    List<Generation> chain = lineage.ancestry(key("S2026", "D")).all();
    assertThat(chain)
        .extracting(g -> g.key().code(), Generation::from, Generation::to)
        .containsExactly(
            tuple("D", 2026, 0),
            tuple("C2", 2025, 2025),
            tuple("C", 2024, 2024),
            tuple("A", 0, 2023),
            tuple("B", 0, 2023));
    assertThat(lineage.successors(key("S2023", "B")))
        .extracting(d -> d.entry().code())
        .containsExactly("C");
    years.store.sets().edit("S2023", new Edit(0, List.of(), Set.of("A"), ""));
    assertThat(lineage.ancestry(key("S2026", "D")).all().get(3).entry()).isEmpty();
    lineage.withdraw(key("S2026", "D"), 2026, "");
    assertThat(lineage.ancestry(key("S2026", "D")).all()).hasSize(1);
    assertThatThrownBy(() -> lineage.withdraw(key("S2026", "D"), 2026, ""))
        .hasMessageContaining("indicators.lineage.unknown");
  }

  private static Observed value(String item, int year, double value) {
    return new Observed("U", item, year, OptionalDouble.of(value), NONE, "");
  }

  private Series series(EntryKey of, Observed... values) {
    UnitInfo unit = new UnitInfo("U", Text.same("U"), "city", "");
    return SeriesOverYears.of(unit, lineage.ancestry(of), List.of(values), 2020, 2027);
  }

  @Test
  void aSeriesIsJoinedWhereThatWasStatedAndEndsAtABreak() {
    generations();
    Series series =
        series(
            key("S2026", "D"),
            value("A", 2022, 10_000),
            value("A", 2023, 20_000),
            value("B", 2023, 30_000),
            value("C", 2024, 60_000),
            value("C", 2025, 999),
            value("C2", 2025, 7),
            value("D", 2026, 100),
            value("D", 2027, 110));
    assertThat(series.lines()).hasSize(2);
    assertThat(series.lines().get(0).points())
        .containsExactly(new Point(2026, 100, false), new Point(2027, 110, false));
    assertThat(series.lines().get(1).entry()).isEqualTo(key("S2025", "C2"));
    assertThat(series.lines().get(1).measure()).isEqualTo("亿元");
    assertThat(series.lines().get(1).points())
        .containsExactly(
            new Point(2023, 5, true), new Point(2024, 6, true), new Point(2025, 7, false));
  }

  @Test
  void aBreakOfAnIndicatorWithItselfDividesWhatWasReportedUnderOneCode() {
    years.put("S2026", draft("X", "%"));
    years.put("S2026", draft("X", "‰"));
    EntryKey x = key("S2026", "X");
    lineage.state(descent(x, 2025, Kind.REDEFINED, Comparability.BREAK, NONE, "", x));
    Series broken = series(x, value("X", 2024, 5), value("X", 2025, 50));
    assertThat(broken.lines()).extracting(l -> l.points().size()).containsExactly(1, 1);
    lineage.state(
        descent(x, 2025, Kind.REDEFINED, Comparability.ADJUSTED, OptionalDouble.of(10), "", x));
    assertThat(lineage.statements(x)).hasSize(1);
    assertThat(series(x, value("X", 2024, 5), value("X", 2025, 50)).lines().get(0).points())
        .containsExactly(new Point(2024, 50, true), new Point(2025, 50, false));
  }

  @Test
  void everyMistakeOfAStatementIsTold() {
    years.put("S2024", draft("C", "万元"));
    years.put("S2025", draft("C", "亿元"));
    EntryKey c = key("S2025", "C");
    EntryKey before = key("S2024", "C");
    assertThatThrownBy(
            () ->
                lineage.state(
                    descent(
                        c,
                        1,
                        Kind.SPLIT,
                        Comparability.COMPARABLE,
                        OptionalDouble.of(2),
                        "",
                        c,
                        key("S2024", "NEVER"))))
        .satisfies(
            p ->
                assertThat(codes(p))
                    .containsExactlyInAnyOrder(
                        "indicators.year",
                        "indicators.lineage.origins-one",
                        "indicators.lineage.origin-itself",
                        "indicators.lineage.origin-unknown",
                        "indicators.lineage.adjustment-none"));
    refused(Kind.CONTINUED, Comparability.COMPARABLE, NONE, "", "indicators.lineage.changed");
    refused(Kind.REDEFINED, Comparability.COMPARABLE, NONE, "", "indicators.lineage.units");
    refused(Kind.REDEFINED, Comparability.ADJUSTED, NONE, "", "indicators.lineage.adjustment");
    refused(
        Kind.REDEFINED,
        Comparability.ADJUSTED,
        OptionalDouble.of(0),
        "",
        "indicators.lineage.factor");
    refused(
        Kind.REDEFINED, Comparability.ADJUSTED, NONE, "C * D", "indicators.lineage.formula-item");
    refused(
        Kind.REDEFINED, Comparability.ADJUSTED, NONE, "PREV(C)", "indicators.lineage.formula-item");
    refused(Kind.MERGED, Comparability.BREAK, NONE, "", "indicators.lineage.origins-merged");
    Descent silent =
        new Descent(
            0,
            c,
            2025,
            Kind.REDEFINED,
            List.of(before),
            Comparability.BREAK,
            NONE,
            "",
            " ",
            0,
            false,
            null,
            "");
    assertThatThrownBy(() -> lineage.state(silent))
        .satisfies(p -> assertThat(codes(p)).containsExactly("indicators.lineage.reason"));
    assertThat(lineage.statements(c)).isEmpty();
    years.store.denied.add("indicators.edit");
    assertThatThrownBy(() -> lineage.state(silent))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.DENIED));
  }

  private void refused(
      Kind kind, Comparability comparability, OptionalDouble factor, String formula, String code) {
    Descent given =
        descent(key("S2025", "C"), 2025, kind, comparability, factor, formula, key("S2024", "C"));
    assertThatThrownBy(() -> lineage.state(given))
        .satisfies(p -> assertThat(codes(p)).containsExactly(code));
  }
}
