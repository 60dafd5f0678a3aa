package org.baton.indicators.internal.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.baton.api.page.Chart;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.api.web.Answer;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.TestStore;
import org.baton.indicators.internal.WordReader;
import org.baton.indicators.internal.composite.web.CompositePages;
import org.baton.indicators.internal.composite.web.NodePages;
import org.baton.indicators.internal.composite.web.RunPages;
import org.baton.indicators.internal.library.Card;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Standing;
import org.baton.indicators.internal.sets.Edit;
import org.baton.indicators.internal.weighing.ThreeCities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Studies through their pages, without a server. */
class StudyPagesTest {
  private static final List<Map<String, Object>> STEPS =
      List.of(
          Map.of("step", "impute", "way", "past", "reach", 5.0),
          Map.of("step", "screen", "by", "availability", "availability", .9),
          Map.of("step", "normalise", "way", "min-max"));

  private final TestStore store = new TestStore();
  private final ThreeCities cities = new ThreeCities();
  private final Studies studies =
      new Studies(store, store, store, store.sets(), new StudyData(store.sets(), cities, cities));
  private final CompositePages pages = new CompositePages(store, studies, store.sets());
  private final NodePages nodes = new NodePages(store, studies);
  private final RunPages runs = new RunPages(store, studies, cities);

  @BeforeEach
  void start() {
    store.cycle("Y2025", 2025);
    store.desk().create("SET", new Text("集", "Set"), "city", "", "Y2025");
    store
        .sets()
        .edit("SET", Edit.put(0, "", List.of(entry("N", ""), entry("A", "N"), entry("B", "N"))));
    studies.create(study("S", new Study.Plan(STEPS, null, null, null)));
  }

  @AfterEach
  void stop() throws Exception {
    store.close();
  }

  private static Entry entry(String code, String parent) {
    return new Entry(
        "",
        code,
        parent,
        new Text("指标" + code, "Entry " + code),
        1,
        parent.isEmpty() ? "" : "observations",
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

  private static Study study(String code, Study.Plan plan) {
    Text title = new Text("研究", "Study");
    return new Study(code, title, "SET", "", 2030, plan, 0, Instant.EPOCH, "");
  }

  private static Reader reader(String language) {
    return WordReader.of(Locale.forLanguageTag(language));
  }

  private static List<Part> flat(List<Part> parts) {
    List<Part> all = new ArrayList<>();
    for (Part part : parts) {
      all.addAll(part instanceof Section s ? flat(s.parts()) : List.of(part));
    }
    return all;
  }

  private static <T> List<T> all(View view, Class<T> kind) {
    return flat(view.parts()).stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static Form form(View view) {
    return all(view, Form.class).get(0);
  }

  /** What a browser sends of a form, with other words in some fields. */
  private static MultivaluedMap<String, String> sent(View view, String... other) {
    MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
    for (Field field : form(view).fields()) {
      List<String> words =
          field.kind() == Field.Kind.BOXES
              ? Arrays.asList(field.value().split(","))
              : List.of(field.value());
      sent.addAll(field.name(), words);
    }
    for (int i = 0; i < other.length; i += 2) {
      assertThat(sent).as("fields").containsKey(other[i]);
      sent.putSingle(other[i], other[i + 1]);
    }
    return sent;
  }

  private static List<Violation> wrong(Answer answer) {
    Problem problem = form(answer.page()).problem();
    assertThat(form(answer.page()).fields())
        .extracting(Field::name)
        .containsAll(problem.violations().stream().map(Violation::field).toList());
    return problem.violations();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyStepWithEveryParameterComesBackFromThePageAsFieldsAndAsText(String language) {
    Reader r = reader(language);
    List<List<Map<String, Object>>> all = new ArrayList<>(StepsTest.all());
    all.add(
        List.of(
            Map.of("step", "treat", "forced", true),
            Map.of("step", "treat", "indicators", Map.of("A", Map.of("transform", "log"))),
            Map.of("step", "normalise", "way", "goalposts", "low", .0, "high", 9.0)));
    for (List<Map<String, Object>> steps : all) {
      int version = studies.get("S").version();
      studies.change(study("S", new Study.Plan(steps, null, null, null)), version);
      for (String as : List.of("", "text")) {
        MultivaluedMap<String, String> sent = sent(pages.edit("S", "", as, r));
        assertThat(pages.change("S", sent, r).path()).isNotEmpty();
        assertThat(studies.get("S").plan().steps()).isEqualTo(steps);
      }
      assertThat(pages.study("S", "", r).parts()).isNotEmpty();
    }
  }

  @Test
  void mistakesStandAtTheirFields() {
    Reader r = reader("en");
    View page = pages.edit("S", "z-score", "", r);
    List<Violation> wrong =
        wrong(
            pages.change(
                "S",
                sent(
                    page,
                    "normalise.deviation",
                    "-1",
                    "screen.availability",
                    "2",
                    "impute.reach",
                    "much"),
                r));
    assertThat(wrong)
        .extracting(Violation::field)
        .containsExactlyInAnyOrder("normalise.deviation", "screen.availability", "impute.reach");
    assertThat(wrong)
        .extracting(v -> v.arguments().get(0))
        .contains("Standard deviation", "Years to look back at most");
    MultivaluedMap<String, String> text = sent(pages.edit("S", "", "text", r), "steps", "polish");
    assertThat(wrong(pages.change("S", text, r)))
        .extracting(Violation::field)
        .containsOnly("steps");
  }

  @Test
  void aNodeHasTheRuleOfTheStudyAndElseThatOfTheSet() {
    Reader r = reader("zh");
    assertThat(scores("N")).containsExactly(25.0, 64.285714286, 50.0);
    Answer answer =
        nodes.change("S", "N", sent(nodes.one("S", "N", r), "rule.method", "copeland"), r);
    assertThat(answer.path()).isEqualTo("/indicators/composites/S/nodes?done=changed");
    assertThat(nodes.all("S", "changed", r).parts().toString()).contains("科普兰法");
    assertThat(scores("N")).containsExactly(-1.0, 1.0, 0.0);
    assertThat(pages.change("S", sent(pages.edit("S", "", "", r)), r).path()).isNotEmpty();
    assertThat(studies.get("S").plan().rules()).containsKey("N");
    nodes.drop("S", "N");
    assertThat(studies.get("S").plan().rules()).isEmpty();
    assertThat(scores("N")).containsExactly(25.0, 64.285714286, 50.0);
  }

  /** Scores of a run to nine decimals. */
  private List<Double> scores(String node) {
    Outcome.Table scores = studies.run("S").outcome().scores();
    int at = scores.columns().indexOf(node);
    return scores.values().stream().map(row -> Math.round(row.get(at) * 1e9) / 1e9).toList();
  }

  @Test
  void theIndexItselfHasARuleAndItsMistakesStandAtTheirFields() {
    Reader r = reader("en");
    View page = nodes.one("S", "S", r);
    List<Violation> wrong =
        wrong(
            nodes.change(
                "S", "S", sent(page, "rule.method", "generalised", "rule.availability", "3"), r));
    assertThat(wrong).extracting(Violation::field).containsExactly("rule.power");
    wrong = wrong(nodes.change("S", "S", sent(page, "rule.availability", "3"), r));
    assertThat(wrong).extracting(Violation::field).containsExactly("rule.availability");
    MultivaluedMap<String, String> right =
        sent(page, "rule.method", "generalised", "rule.power", "2", "rule.measure", "count");
    assertThat(nodes.change("S", "S", right, r).path()).isNotEmpty();
    assertThat(studies.document("S").nodes())
        .filteredOn(g -> g.code().equals("S"))
        .extracting(Document.Group::rule)
        .containsExactly(Map.of("method", "generalised", "power", 2.0, "measure", "count"));
    store.denied.add(Studies.ANALYSE);
    assertThatThrownBy(() -> nodes.one("S", "S", r)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> nodes.change("S", "S", right, r)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> nodes.drop("S", "S")).isInstanceOf(Problem.class);
  }

  @Test
  void nothingIsComputedWithRulesAndDivisionsOfWhatIsNotThere() {
    Reader r = reader("en");
    List<Map<String, Object>> steps = new ArrayList<>(STEPS);
    steps.add(0, Map.of("step", "denominate"));
    Study.Plan plan =
        new Study.Plan(
            steps,
            Map.of("TYPO", new Study.Division("C", null)),
            null,
            Map.of("GONE", Map.of("method", "median")));
    studies.change(study("S", plan), 0);
    assertThatThrownBy(() -> studies.run("S"))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.violations())
                    .extracting(Violation::code)
                    .containsExactly(
                        "indicators.composite.unknown-node",
                        "indicators.composite.unknown-indicator"));
    assertThat(nodes.one("S", "GONE", r).parts().toString()).contains("/nodes/GONE/drop");
    nodes.drop("S", "GONE");
    assertThat(studies.get("S").plan().rules()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void indicatorsAreShownAsPictures(String language) {
    Reader r = reader(language);
    studies.run("S");
    View page = runs.indicators("S", 1, "B", r);
    Chart with =
        all(page, Chart.class).stream()
            .filter(c -> c.id().equals("correlations"))
            .findFirst()
            .orElseThrow();
    assertThat(with.categories()).containsExactly("A");
    assertThat(with.title()).contains("B");
    assertThat(all(page, Chart.class)).extracting(Chart::id).contains("alphas");
    assertThat(page.parts().toString()).contains("indicators?with=A");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everySettingOfTheTestIsAskedForAndCanBeKept(String language) {
    Reader r = reader(language);
    studies.run("S");
    MultivaluedMap<String, String> sent =
        sent(
            runs.robustness("S", 1, r),
            "noise",
            "uniform",
            "size",
            "0.1",
            "more",
            "normalise\n way = distance-to-reference\n reference = Y\n",
            "ways",
            "rank",
            "aggregations",
            "generalised",
            "power",
            "2",
            "bands",
            "60, 40",
            "interval",
            "0.8",
            "base",
            "300",
            "estimator",
            "saltelli",
            "resamples",
            "150",
            "keep",
            "on");
    assertThat(runs.test("S", 1, sent, r).path()).endsWith("/runs/1/robustness");
    RobustnessOrder kept = studies.get("S").plan().robustness();
    assertThat(kept.normalisations())
        .extracting(m -> m.get("way"))
        .containsExactly("rank", "distance-to-reference");
    assertThat(kept.power()).isEqualTo(2);
    assertThat(kept.base()).isEqualTo(300);
    View page = runs.robustness("S", 1, r);
    assertThat(all(page, Chart.class)).extracting(Chart::id).contains("stability");
    runs.test("S", 1, sent(page), r);
    assertThat(studies.test("S", 1, null)).isEqualTo(studies.run("S", 1).firmness().orElseThrow());
  }

  @Test
  void aReferenceOfTheTestIsAUnitThatIsThere() {
    Reader r = reader("en");
    studies.run("S");
    View page = runs.robustness("S", 1, r);
    String text = "normalise\n way = distance-to-reference\n";
    Answer answer = runs.test("S", 1, sent(page, "more", text, "base", "x"), r);
    assertThat(wrong(answer)).extracting(Violation::field).containsExactly("base");
    answer = runs.test("S", 1, sent(page, "more", text), r);
    assertThat(wrong(answer)).extracting(Violation::field).containsExactly("more");
    assertThat(studies.get("S").version()).isEqualTo(1);
  }
}
