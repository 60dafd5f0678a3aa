package org.baton.indicators.internal.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.baton.api.observation.ObservationBook;
import org.baton.api.observation.Observed;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.api.unit.UnitDirectory;
import org.baton.api.unit.UnitInfo;
import org.baton.indicators.internal.TestStore;
import org.baton.indicators.internal.library.Card;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Standing;
import org.baton.indicators.internal.sets.Edit;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.IndicatorSet.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SetFormulasTest {
  private final TestStore store = new TestStore();
  private final DataItems items = new DataItems(store, store, store);
  private final SetFormulas formulas = new SetFormulas(store, store.sets(), items);
  private final Book book = new Book();
  private final FormulaPreviews previews =
      new FormulaPreviews(store, formulas, book, new Directory());
  private final FormulaComputing computing =
      new FormulaComputing(store, store, store, store.sets(), formulas, book, new Directory());

  /** Reported values in memory. */
  private static final class Book implements ObservationBook {
    private final Map<List<Object>, Observed> values = new LinkedHashMap<>();
    private final List<String> sources = new ArrayList<>();

    void report(String unit, String item, int year, double value) {
      put(new Observed(unit, item, year, OptionalDouble.of(value), OptionalDouble.empty(), "said"));
    }

    private void put(Observed o) {
      values.put(List.of(o.unit(), o.item(), o.year()), o);
    }

    OptionalDouble value(String unit, String item, int year) {
      Observed o = values.get(List.of(unit, item, year));
      return o == null ? OptionalDouble.empty() : o.value();
    }

    @Override
    public List<Observed> read(
        Collection<String> units, Collection<String> items, int fromYear, int toYear) {
      return values.values().stream()
          .filter(o -> units.contains(o.unit()) && items.contains(o.item()))
          .filter(o -> o.year() >= fromYear && o.year() <= toYear)
          .toList();
    }

    @Override
    public List<String> items(String after, int limit) {
      return List.of();
    }

    @Override
    public void write(List<Observed> written, String source) {
      sources.add(source);
      written.forEach(this::put);
    }
  }

  /** Two cities and a county. */
  private static final class Directory implements UnitDirectory {
    private static final List<UnitInfo> UNITS =
        List.of(unit("C1", "city"), unit("C2", "city"), unit("X1", "county"));

    private static UnitInfo unit(String code, String kind) {
      return new UnitInfo(code, Text.same(code), kind, "");
    }

    @Override
    public Optional<UnitInfo> find(String code) {
      return UNITS.stream().filter(u -> u.code().equals(code)).findFirst();
    }

    @Override
    public List<UnitInfo> list(String kind, String after, int limit) {
      return UNITS.stream()
          .filter(u -> u.kind().equals(kind) && u.code().compareTo(after) > 0)
          .limit(limit)
          .toList();
    }

    @Override
    public List<String> kinds() {
      return List.of("city", "county");
    }

    @Override
    public Map<String, Text> names(Collection<String> codes) {
      return Map.of();
    }
  }

  @BeforeEach
  void report() {
    set("S", "");
    items.write(
        List.of(
            new DataItem("gdp", Text.same("GDP"), "亿元", "", ""),
            new DataItem("people", Text.same("People"), "万人", "", "")));
    put("S", entry("PER", "元/人", "10000 * gdp / people"), entry("GROWTH", "%", ""));
    book.report("C1", "gdp", 2025, 120);
    book.report("C1", "people", 2025, 10);
    book.report("C1", "gdp", 2024, 100);
    book.report("C2", "gdp", 2025, 50);
  }

  @AfterEach
  void stop() throws Exception {
    store.close();
  }

  private void set(String code, String base) {
    store
        .sets()
        .create(
            new IndicatorSet(
                code, Text.same(code), "city", base, "", State.OPEN, 0, Instant.EPOCH, ""));
  }

  private void put(String set, Entry... entries) {
    store.sets().edit(set, Edit.put(0, "", List.of(entries)));
  }

  private static Entry entry(String code, String unit, String formula) {
    Card blank = Card.BLANK;
    Card card =
        new Card(
            "",
            "",
            "",
            "",
            formula,
            "",
            "",
            "",
            List.of(),
            "",
            "",
            "",
            "",
            "",
            null,
            null,
            null,
            null,
            blank.rules());
    return new Entry(
        "S",
        code,
        "",
        new Text("指标", code),
        1,
        "observations",
        unit,
        "up",
        "constrained",
        "none",
        Map.of(),
        OptionalDouble.empty(),
        "",
        "",
        card,
        Standing.NEW);
  }

  private List<Violation> wrong(String code) {
    return formulas.line("S", code).mistakes();
  }

  private static List<Violation> violations(Runnable act) {
    try {
      act.run();
    } catch (Problem p) {
      return p.violations();
    }
    throw new AssertionError("not refused");
  }

  @Test
  void namesTheWholeCircle() {
    put("S", entry("A", "", "B + 1"), entry("B", "", "C * 2"), entry("C", "", "A"));
    put("S", entry("D", "", "LEAF + A"), entry("LEAF", "", "1"));
    assertThat(wrong("A"))
        .singleElement()
        .extracting(Violation::arguments)
        .isEqualTo(List.of("A -> B -> C -> A"));
    assertThat(wrong("D").get(0).arguments().get(0)).asString().startsWith("D -> ");
    assertThat(wrong("PER")).isEmpty();
    assertThat(violations(() -> computing.compute("S", 2025))).hasSize(4);
    assertThat(book.sources).isEmpty();
  }

  @Test
  void aFormulaMayNotNeedItselfButItsOwnPast() {
    put("S", entry("A", "", "A + 1"), entry("B", "", "PREV(B) + 1"));
    assertThat(wrong("A").get(0).arguments()).containsExactly("A -> A");
    assertThat(wrong("B")).isEmpty();
  }

  @Test
  void namesTheWayToAnUnknownItem() {
    put("S", entry("A", "", "B"), entry("B", "", "nobody"));
    assertThat(wrong("B").get(0).code()).isEqualTo("indicators.formula.unknown-item");
    assertThat(wrong("B").get(0).arguments()).containsExactly("nobody", "A -> B -> nobody");
  }

  @Test
  void aLongChainIsNoProblem() {
    List<Entry> chain = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      chain.add(entry("N" + i, "", i == 4999 ? "1" : "N" + (i + 1) + " + 1"));
    }
    FormulaGraph graph = FormulaGraph.of(chain, codes -> Map.of());
    assertThat(graph.mistakes()).isEmpty();
    assertThat(graph.order()).hasSize(5000).startsWith("N4999").endsWith("N0");
  }

  @Test
  void aLongCircleIsToldInShort() {
    List<Entry> circle = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      circle.add(entry("N" + i, "", "N" + (i + 1) % 500 + " + 1"));
    }
    FormulaGraph graph = FormulaGraph.of(circle, codes -> Map.of());
    assertThat(graph.mistakes()).hasSize(500);
    assertThat(graph.mistakes("N7").get(0).arguments().get(0).toString())
        .startsWith("N7 -> N8 -> ")
        .endsWith(" -> N26 -> ... -> N7");
  }

  @Test
  void previewsUnitsAndYearsWithTheStepsOfOne() {
    Preview preview = previews.of(question("S", "PER", null));
    assertThat(preview.lines()).extracting(l -> l.unit().code()).containsExactly("C1", "C2");
    assertThat(preview.lines().get(0).values())
        .containsExactly(
            new Preview.Value(2024, OptionalDouble.empty(), Gap.MISSING),
            new Preview.Value(2025, OptionalDouble.of(120000), Gap.NONE));
    assertThat(preview.working().orElseThrow().steps())
        .extracting(Preview.Step::text)
        .containsExactly("gdp", "10000 * gdp", "people", "10000 * gdp / people", "PER");
    Preview other = previews.of(question("S", "GROWTH", "100 * (gdp / PREV(gdp) - 1)"));
    assertThat(other.lines().get(0).values().get(1).value().orElseThrow())
        .isEqualTo(100 * (1.2 - 1));
    assertThat(previews.of(question("S", "GROWTH", "gdp + people")).mistakes())
        .extracting(Violation::code)
        .containsExactly("indicators.formula.units");
    assertThat(book.sources).isEmpty();
  }

  private static FormulaPreviews.Question question(String set, String code, String formula) {
    return new FormulaPreviews.Question(set, code, formula, 2024, 2025, "", 10, "");
  }

  @Test
  void savesAFormulaOnlyWhenItIsSoundAndTheSetIsAsItWas() {
    int version = store.sets().get("S").version();
    assertThat(violations(() -> formulas.save("S", "GROWTH", version, "why", "gdp +"))).hasSize(1);
    formulas.save("S", "GROWTH", version, "why", "100 * gdp / PREV(gdp)");
    assertThat(formulas.line("S", "GROWTH").uses()).containsExactly("gdp");
    assertThatThrownBy(() -> formulas.save("S", "GROWTH", version, "why", ""))
        .hasMessageContaining("indicators.set-stale");
    set("LOCAL", "S");
    assertThat(formulas.line("LOCAL", "PER").set()).isEqualTo("S");
    assertThatThrownBy(() -> formulas.save("LOCAL", "PER", 0, "why", "20000 * gdp / people"))
        .hasMessageContaining("indicators.formula.inherited");
  }

  @Test
  void computesForTheKindOfTheSetAndAgainWithoutChange() {
    put("S", entry("TWICE", "元/人", "2 * PER"));
    FormulaComputing.Computed first = computing.compute("S", 2025);
    assertThat(first).isEqualTo(new FormulaComputing.Computed("S", 2025, 2, 2, 2, 2));
    assertThat(book.value("C1", "TWICE", 2025)).hasValue(240000);
    assertThat(book.sources).containsExactly("formula S/PER v1", "formula S/TWICE v1");
    Map<List<Object>, Observed> before = new LinkedHashMap<>(book.values);
    assertThat(computing.compute("S", 2025)).isEqualTo(first);
    assertThat(book.values).isEqualTo(before);
    assertThat(store.audited).contains("indicators.formulas.computed indicator-set:S");
  }

  @Test
  void takesBackAValueThatIsMissingNow() {
    computing.compute("S", 2025);
    book.put(
        new Observed("C1", "people", 2025, OptionalDouble.empty(), OptionalDouble.empty(), ""));
    computing.compute("S", 2025);
    assertThat(book.value("C1", "PER", 2025)).isEmpty();
  }

  @Test
  void writesNothingWhenADivisionByZeroIsAnError() {
    book.report("C2", "people", 2025, 0);
    put("S", entry("PER", "", "gdp / people; zero-division = error"), entry("T", "", "gdp * 1"));
    List<Violation> errors = violations(() -> computing.compute("S", 2025));
    assertThat(errors)
        .singleElement()
        .extracting(Violation::arguments)
        .isEqualTo(List.of("PER", "C2", 2025));
    assertThat(book.sources).isEmpty();
    put("S", entry("PER", "", "gdp / people; zero-division = zero"));
    computing.compute("S", 2025);
    assertThat(book.value("C2", "PER", 2025)).hasValue(0);
  }

  @Test
  void refusesWhoMayNot() {
    store.denied.add("indicators.edit");
    assertThat(computing.compute("S", 2025).written()).isEqualTo(1);
    store.denied.add("indicators.analyse");
    assertThatThrownBy(() -> computing.compute("S", 2025)).hasMessageContaining("access.denied");
    assertThatThrownBy(() -> formulas.save("S", "PER", 0, "", "1"))
        .hasMessageContaining("access.denied");
    assertThatThrownBy(() -> items.write(List.of())).hasMessageContaining("access.denied");
    store.denied.add("indicators.view");
    assertThatThrownBy(() -> formulas.lines("S")).hasMessageContaining("access.denied");
    assertThatThrownBy(() -> items.page("", "", 1)).hasMessageContaining("access.denied");
    assertThatThrownBy(() -> previews.of(question("S", "PER", null)))
        .hasMessageContaining("access.denied");
  }

  @Test
  void keepsItemsAndNamesEveryMistake() {
    items.write(List.of(new DataItem("gdp", new Text("总值", "GDP"), "万元", "统计局", "")));
    assertThat(items.page("", "总", 10)).extracting(DataItem::unit).containsExactly("万元");
    assertThat(items.page("gdp", "", 10)).extracting(DataItem::code).containsExactly("people");
    assertThat(
            violations(
                () ->
                    items.write(
                        List.of(
                            new DataItem("a b", Text.same(""), "u".repeat(65), "", ""),
                            new DataItem("c", Text.same("c"), "", "", ""),
                            new DataItem("c", Text.same("c"), "", "", "")))))
        .extracting(Violation::code)
        .containsExactly(
            "indicators.code",
            "indicators.title",
            "indicators.items.long",
            "indicators.items.twice");
    assertThat(items.find("c")).isEmpty();
  }
}
