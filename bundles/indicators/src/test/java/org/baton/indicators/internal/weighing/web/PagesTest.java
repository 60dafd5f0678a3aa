package org.baton.indicators.internal.weighing.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baton.api.page.Part;
import org.baton.api.text.Text;
import org.baton.api.web.Answer;
import org.baton.api.web.View;
import org.baton.indicators.internal.PretendedPeople;
import org.baton.indicators.internal.TestStore;
import org.baton.indicators.internal.WordReader;
import org.baton.indicators.internal.sets.Edit;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.weighing.Budgets;
import org.baton.indicators.internal.weighing.Method;
import org.baton.indicators.internal.weighing.Panel;
import org.baton.indicators.internal.weighing.Questionnaires;
import org.baton.indicators.internal.weighing.Studies;
import org.baton.indicators.internal.weighing.StudiesTest;
import org.baton.indicators.internal.weighing.ThreeCities;
import org.baton.indicators.internal.weighing.Values;
import org.baton.indicators.internal.weighing.WeightSets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn and where forms lead, without a server. */
class PagesTest {
  private final TestStore store = new TestStore();
  private final Studies studies = new Studies(store, store, store, store.sets());
  private final Panel panel = new Panel(store, studies, new PretendedPeople());
  private final Questionnaires questionnaires = new Questionnaires(store, store, studies);
  private final WeightSets results =
      new WeightSets(
          store, store.sets(), studies, panel, new Values(new ThreeCities(), new ThreeCities()));
  private final StudyPages pages = new StudyPages(store, studies, panel, results, store.sets());
  private final ResultPages resultPages = new ResultPages(store, studies, results, store.sets());
  private final Budgets budgets = new Budgets(store, questionnaires, studies);
  private final JudgmentPages judgments = new JudgmentPages(questionnaires, budgets);

  @AfterEach
  void stop() throws Exception {
    store.close();
  }

  private static String drawn(View view, WordReader reader) {
    if (view.template().isEmpty()) {
      return view.parts().stream().map(Part::toString).reduce("", String::concat);
    }
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null,
            ContentType.Html,
            PagesTest.class.getClassLoader(),
            "org.baton.indicators.internal.view");
    Map<String, Object> model = new HashMap<>(view.model());
    model.put("reader", reader);
    StringOutput output = new StringOutput();
    engine.render(view.template(), model, output);
    return output.toString();
  }

  private static MultivaluedMap<String, String> form(String... words) {
    MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    for (int i = 0; i < words.length; i += 2) {
      form.putSingle(words[i], words[i + 1]);
    }
    return form;
  }

  private void threeBelowN() {
    store
        .sets()
        .create(
            new IndicatorSet(
                "S",
                Text.same("S"),
                "city",
                "",
                "",
                IndicatorSet.State.OPEN,
                0,
                Instant.EPOCH,
                ""));
    store
        .sets()
        .edit(
            "S",
            Edit.put(
                0,
                "first",
                List.of(
                    StudiesTest.entry("N", "", "", 1),
                    StudiesTest.entry("A", "N", "observations", 1),
                    StudiesTest.entry("B", "N", "observations", 1),
                    StudiesTest.entry("C", "N", "observations", 1))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void expertsShareOutPointsThemselves(String language) {
    WordReader reader = WordReader.of(Locale.forLanguageTag(language));
    threeBelowN();
    String path = pages.create(form("set", "S", "node", "N", "title", "t"), reader).path();
    long id = Long.parseLong(path.replaceAll("[^0-9]", ""));
    pages.invite(id, form("accounts", "li", "weight", "1"), reader);
    String due = LocalDate.now().plusDays(7).toString();
    assertThat(pages.ask(id, form("due", due, "asks", "POINTS"), reader).path())
        .endsWith("done=asked");
    store.account = "li";
    assertThat(drawn(judgments.get(id, "", reader), reader))
        .contains("name=\"p.A\"", "data-sum-aim=\"100\"");
    assertThat(judgments.share(id, form("p.A", "much"), reader).page()).isNotNull();
    Answer little = judgments.share(id, form("p.A", "50", "p.B", "30", "then", "submit"), reader);
    assertThat(drawn(little.page(), reader)).contains("value=\"50\"", "80");
    MultivaluedMap<String, String> all =
        form("p.A", "50", "p.B", "30", "p.C", "20", "then", "submit");
    assertThat(judgments.share(id, all, reader).path()).endsWith("done=submitted");
    assertThat(drawn(judgments.get(id, "submitted", reader), reader))
        .doesNotContain("name=\"p.A\"");
    assertThat(judgments.share(id, all, reader).page()).as("once").isNotNull();
    store.account = "officer";
    pages.close(id, reader);
    String made = resultPages.compute(id, form("method", "budget"), reader).path();
    assertThat(results.get(id, Long.parseLong(made.replaceAll(".*/", ""))).answer().weights())
        .isEqualTo(Map.of("A", .5, "B", .3, "C", .2));
    assertThat(resultPages.compute(id, form("method", "ahp"), reader).page()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void fromAStudyToWhatIsApplied(String language) {
    WordReader reader = WordReader.of(Locale.forLanguageTag(language));
    threeBelowN();
    assertThat(drawn(pages.list("", reader), reader)).isNotEmpty();
    assertThat(drawn(pages.fresh("", "", "", reader), reader))
        .contains("/indicators/weights/new?set=S");
    // Below the top stands one thing only, so that there is nothing to weigh.
    assertThat(drawn(pages.fresh("S", "", "", reader), reader))
        .contains("Option[value=N,")
        .doesNotContain("Option[value=,");
    assertThat(pages.create(form("set", "S", "node", "N"), reader).page()).isNotNull();
    String path = pages.create(form("set", "S", "node", "N", "title", "t"), reader).path();
    long id = Long.parseLong(path.replaceAll("[^0-9]", ""));
    asks(id, reader);
    assertThat(pages.remind(id, reader).path()).endsWith("done=reminded");
    anExpertAnswers(id, reader);
    assertThat(drawn(pages.get(id, "asked", reader), reader)).contains("li", "wang");
    assertThat(pages.close(id, reader).path()).endsWith("done=closed");
    computes(id, reader);
    assertThat(drawn(pages.get(id, "applied", reader), reader)).contains("comparison", "bars");
  }

  private void asks(long id, WordReader reader) {
    assertThat(drawn(pages.get(id, "", reader), reader)).contains("The li (li)", "The wu (wu)");
    assertThat(pages.invite(id, form(), reader).page()).isNotNull();
    assertThat(pages.invite(id, form("accounts", "nobody"), reader).page()).isNotNull();
    assertThat(pages.invite(id, form("experts", "li 2 3"), reader).page()).isNotNull();
    assertThat(pages.invite(id, form("accounts", "li", "weight", "2"), reader).path())
        .endsWith("done=invited");
    assertThat(pages.invite(id, form("experts", "wang"), reader).path()).endsWith("done=invited");
    String due = LocalDate.now().plusDays(7).toString();
    assertThat(pages.ask(id, form("due", "2000-01-01"), reader).page()).isNotNull();
    assertThat(pages.ask(id, form("due", due, "limit", "2"), reader).page()).isNotNull();
    MultivaluedMap<String, String> rules =
        form("due", due, "limit", "0.08", "group", "judgments", "priorities", "geometric-mean");
    assertThat(pages.ask(id, rules, reader).path()).endsWith("done=asked");
    assertThat(studies.get(id).rules())
        .isEqualTo(Map.of("limit", .08, "priorities", "geometric-mean"));
    // Later only the day changes.
    assertThat(drawn(pages.get(id, "", reader), reader)).doesNotContain("name=priorities");
    assertThat(pages.ask(id, form("due", due), reader).path()).endsWith("done=asked");
  }

  private void anExpertAnswers(long id, WordReader reader) {
    store.account = "li";
    assertThat(new JudgmentsEntry(questionnaires).tasks(reader)).hasSize(1);
    assertThat(drawn(judgments.list("", reader), reader)).contains("/indicators/judgments/" + id);
    assertThat(drawn(judgments.get(id, "", reader), reader))
        .contains("name=\"j.0.1\" value=\"8\"", "name=\"j.1.2\" value=\"-8\"", "hx-post");
    assertThat(judgments.save(id, form("j.0.1", "99"), reader).page()).isNotNull();
    MultivaluedMap<String, String> some = form("j.0.1", "6", "j.0.2", "2", "j.1.2", "");
    assertThat(judgments.save(id, some, reader).path()).endsWith("done=saved");
    MultivaluedMap<String, String> all =
        form("j.0.1", "6", "j.0.2", "2", "j.1.2", "1", "then", "review");
    assertThat(drawn(judgments.check(id, all, reader), reader)).contains("0.232");
    assertThat(judgments.save(id, all, reader).path()).endsWith("/review");
    Answer review = judgments.review(id, reader);
    assertThat(drawn(review.page(), reader)).contains("/advice", "/submission");
    var step = questionnaires.advice(questionnaires.get(id)).steps().get(0);
    assertThat(judgments.accept(id, step.row(), step.column(), step.to(), reader).path())
        .endsWith("/review");
    assertThat(judgments.submit(id, reader).path()).endsWith("done=submitted");
    assertThat(judgments.submit(id, reader).page()).isNotNull();
    assertThat(drawn(judgments.get(id, "submitted", reader), reader)).doesNotContain("hx-post");
    assertThat(new JudgmentsEntry(questionnaires).tasks(reader)).isEmpty();
    store.account = "officer";
  }

  private void computes(long id, WordReader reader) {
    for (Method method : Method.values()) {
      assertThat(drawn(resultPages.fresh(id, method.word(), "", reader), reader)).isNotEmpty();
    }
    assertThat(
            resultPages
                .compute(
                    id, form("method", "manual", "w.A", "50", "w.B", "30", "w.C", "19"), reader)
                .page())
        .isNotNull();
    MultivaluedMap<String, String> typed =
        form(
            "method",
            "entropy",
            "missing",
            "refuse",
            "scaling",
            "min-max",
            "values",
            "u 80 60 12\nv 90 70 15\nw 70 95 9\nx 85 50 20");
    assertThat(resultPages.compute(id, typed, reader).path()).contains("/results/");
    String path =
        resultPages
            .compute(id, form("method", "ahp", "priorities", "geometric-mean"), reader)
            .path();
    long result = Long.parseLong(path.replaceAll(".*/", ""));
    assertThat(drawn(resultPages.get(id, result, reader), reader))
        .contains("randomIndex", reader.t("indicators.weights.option.geometric-mean"), "0.08");
    assertThat(resultPages.apply(id, result, form("whole", "100"), reader).page()).isNotNull();
    assertThat(
            resultPages
                .apply(id, result, form("whole", "100", "reason", "r", "digits", "2"), reader)
                .path())
        .endsWith("done=applied");
  }
}
