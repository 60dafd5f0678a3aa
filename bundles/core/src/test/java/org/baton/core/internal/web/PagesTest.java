package org.baton.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.page.Part;
import org.baton.api.text.Text;
import org.baton.api.web.Page;
import org.baton.api.web.Reader;
import org.baton.core.PropertiesTexts;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.results.Movement;
import org.baton.core.internal.results.ResultBook.Source;
import org.baton.core.internal.results.ResultBook.Told;
import org.baton.core.internal.results.StoredResult;
import org.baton.core.internal.results.StoredTree;
import org.baton.core.internal.results.StoredTree.Name;
import org.baton.core.internal.results.StoredTree.Why;
import org.baton.core.internal.runs.EvaluationRun;
import org.baton.core.internal.runs.RunProblem;
import org.baton.core.internal.runs.StepTrace;
import org.junit.jupiter.api.Test;

class PagesTest {
  private static final Text GOOD = new Text("良好", "Good");

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, getClass().getClassLoader(), "org.baton.core.internal.view");

  private static StoredTree node(String code, Double score, double share, StoredTree... below) {
    return new StoredTree(
        code,
        new Name("指标" + code, "Node " + code),
        null,
        "",
        null,
        null,
        null,
        score,
        score == null ? ScoreState.MISSING : ScoreState.SCORED,
        1,
        share,
        List.of(new Why("why", List.of("<" + code + ">", 3))),
        List.of(below));
  }

  private static StoredResult result(double total, Double first, Double second) {
    return new StoredResult(
        "U1",
        new Text("甲市<局>", "Bureau <One>"),
        ScoreState.SCORED,
        total,
        1.5,
        "B",
        Map.of(),
        node("T", total, 1, node("A", first, .6), node("B", second, .4)));
  }

  private static Source source() {
    Cycle cycle =
        new Cycle(1, "C25", new Text("二〇二五", "2025"), 2025, CyclePhase.FEEDBACK, "h", List.of(), 7);
    StepTrace step = new StepTrace("core.x", "core", "1.0", "GRADE", 3, Map.of(), List.of());
    EvaluationRun run =
        new EvaluationRun(
            7,
            1,
            EvaluationRun.State.DONE,
            100,
            1,
            "plan0123",
            "input0123",
            Map.of(),
            List.of(step),
            RunProblem.NONE,
            1,
            "officer",
            Instant.EPOCH,
            Instant.EPOCH,
            null);
    return new Source(
        run, cycle, Map.of("grade.B", GOOD, "why", new Text("因为{0}有{1}", "As {0} has {1}")));
  }

  private static SortedMap<Integer, Double> past() {
    return new TreeMap<>(Map.of(2022, 70.0, 2023, 72.0, 2024, 71.0));
  }

  private String render(String template, Locale locale, Map<String, Object> model) {
    Map<String, Object> given = new HashMap<>(model);
    given.put("reader", new SomeReader(locale, new PropertiesTexts()));
    StringOutput out = new StringOutput();
    engine.render(template, given, out);
    return out.toString();
  }

  private String page(Locale locale) {
    Told told = new Told(result(84.5, 90.0, 72.5), past());
    ResultModel model = ResultModel.of(source(), told, result(71, 75.0, 65.0), locale);
    return render("result.jte", locale, Map.of("model", model));
  }

  @Test
  void theResultPageTellsOwnPastMovementAndWhy() {
    String page = page(Locale.ENGLISH);
    assertThat(page)
        .contains("<polyline", "stroke-dasharray", "84.50", "+13.50 since last year", "Good")
        .contains("As &lt;A&gt; has 3", "Bureau &lt;One&gt;", "plan0123")
        .doesNotContain("style=", "<script", "core.page", "onclick");
    assertThat(page(Locale.CHINESE)).contains("为什么是这个数", "因为&lt;B&gt;有3", "良好");
  }

  @Test
  void theFirstYearSaysThatThereIsNoPast() {
    Told told = new Told(result(84.5, 90.0, null), new TreeMap<>());
    ResultModel model = ResultModel.of(source(), told, null, Locale.ENGLISH);
    assertThat(render("result.jte", Locale.ENGLISH, Map.of("model", model)))
        .contains("first year", "missing")
        .doesNotContain("<polyline", "<tfoot>");
  }

  @Test
  void listsOfResultsAreDrawn() {
    Page<Told> page = new Page<>(List.of(new Told(result(84.5, 1.0, 2.0), past())), "U1");
    assertThat(render("results.jte", Locale.CHINESE, Map.of("source", source(), "page", page)))
        .contains("/core/results/7/U1", "?after=U1", "甲市&lt;局&gt;");
  }

  @Test
  void theMovementAddsUpExactly() {
    Movement movement = Movement.between(result(71.004, 75.123, 65.777), result(84.5, 90.0, 72.5));
    long parts = movement.parts().stream().mapToLong(Movement.Part::change).sum();
    assertThat(parts + movement.rest()).isEqualTo(movement.change()).isEqualTo(8450 - 7100);
  }

  @Test
  void aTreeComesBackAsItWasWritten() {
    StoredTree tree = result(84.5, 90.0, null).tree();
    assertThat(StoredTree.read(tree.bytes())).isEqualTo(tree);
  }

  private record SomeReader(Locale locale, PropertiesTexts texts) implements Reader {
    @Override
    public String lang() {
      return locale.getLanguage();
    }

    @Override
    public String t(String key, Object... arguments) {
      Object[] words = arguments.clone();
      for (int i = 0; i < words.length; i++) {
        words[i] = words[i] instanceof Text text ? text.in(locale) : words[i];
      }
      return texts.text(locale, key, words);
    }

    @Override
    public String number(double value, int decimals) {
      return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    @Override
    public String number(long value) {
      return Long.toString(value);
    }

    @Override
    public String date(LocalDate day) {
      return day.toString();
    }

    @Override
    public String time(Instant moment) {
      return moment.toString();
    }

    @Override
    public String draw(Part part) {
      return "";
    }

    @Override
    public String address() {
      return "/";
    }

    @Override
    public String cycle() {
      return "";
    }

    @Override
    public String csrf() {
      return "";
    }

    @Override
    public String account() {
      return "officer";
    }

    @Override
    public boolean may(String permission, String unit) {
      return true;
    }
  }
}
