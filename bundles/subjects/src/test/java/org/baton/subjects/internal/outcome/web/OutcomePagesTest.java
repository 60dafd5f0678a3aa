package org.baton.subjects.internal.outcome.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.cycle.Cycles.CycleInfo;
import org.baton.api.plan.EvaluatorGroup.Side;
import org.baton.api.text.Text;
import org.baton.api.web.View;
import org.baton.subjects.internal.PretendedUnits;
import org.baton.subjects.internal.TestStore;
import org.baton.subjects.internal.forms.Forms;
import org.baton.subjects.internal.forms.Sample;
import org.baton.subjects.internal.forms.Titles;
import org.baton.subjects.internal.groups.Group;
import org.baton.subjects.internal.groups.GroupRegister;
import org.baton.subjects.internal.outcome.Outcomes;
import org.baton.subjects.internal.outcome.PretendedCycle;
import org.baton.subjects.internal.outcome.Samples;
import org.baton.subjects.internal.survey.CountedSurveys;
import org.baton.subjects.internal.web.WordReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word that the pages ask for is there in both languages. */
class OutcomePagesTest {
  private final TestStore store = new TestStore();
  private final PretendedCycle cycle = new PretendedCycle().fill();
  private final GroupRegister register = new GroupRegister(store, store, store);
  private final OutcomePages pages =
      new OutcomePages(
          store,
          new Outcomes(cycle, cycle, register, store),
          new Samples(
              new CountedSurveys(store, new Forms(store, store, store, new Sample())),
              cycle,
              new Outcomes(cycle, cycle, register, store),
              store),
          new PretendedUnits().with("U1", "Office of Water").with("U3", "Office of Roads"),
          new Titles(
              () -> List.of(new CycleInfo("C", Text.same("Year"), 2026, CyclePhase.EVALUATION)),
              cycle));

  @AfterEach
  void close() throws SQLException {
    store.close();
  }

  private static WordReader reader(String language) {
    return WordReader.of(Locale.forLanguageTag(language), "C");
  }

  private static String said(View view) {
    return view.parts().toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void groupsLeadToTheirElements(String language) {
    assertThat(said(pages.groups(reader(language)))).contains("/subjects/outcomes/of/C/public");
    String outcome = said(pages.outcome("C", "public", reader(language)));
    assertThat(outcome).contains("65.00", "/raters", "/gaps", "E2");
    assertThat(outcome).doesNotContain("NaN");
    String alone = said(pages.outcome("C", "self", reader(language)));
    assertThat(alone).contains(reader(language).t("subjects.reason.no-pairs"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void anElementUnitByUnit(String language) {
    assertThat(said(pages.outcome("C", "public", reader(language))))
        .contains("/subjects/outcomes/of/C/public/elements/E1");
    String first = said(pages.element("C", "public", "E1", "", reader(language)));
    assertThat(first)
        .contains("U3", "59.38", reader(language).t("subjects.outcome.crossed"))
        .doesNotContain("NaN");
    assertThat(said(pages.element("C", "public", "E2", "", reader(language))))
        .contains(reader(language).t("subjects.outcome.nested"));
    assertThat(said(pages.element("C", "self", "E1", "", reader(language))))
        .contains(reader(language).t("subjects.reason.no-pairs"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void gapsAndSingleEvaluators(String language) {
    String gaps = said(pages.gaps("C", "self", reader(language)));
    assertThat(gaps).contains("25.0", reader(language).t("subjects.outcome.flag.blind-spot"));
    String raters = said(pages.raters("C", "public", reader(language)));
    assertThat(raters).contains("p0", "p1", "p2").doesNotContain("NaN");
    String group = reader(language).t(cycle.plan("C").orElseThrow().groups().get(0).title());
    assertThat(raters).contains("label=" + group).doesNotContain("label=public");
    assertThat(raters).contains(reader(language).t("subjects.outcome.fair.not-declared", "public"));
    cycle.fair = true;
    cycle.lock("public", "U0", "p3", 50, 50);
    assertThat(said(pages.raters("C", "public", reader(language))))
        .contains(reader(language).t("subjects.outcome.fair.score"))
        .doesNotContain("fair: true");
    cycle.lock("public", "U9", "apart", 50, 50);
    String apart = said(pages.raters("C", "public", reader(language)));
    assertThat(apart).contains(reader(language).t("subjects.reason.disconnected"), "apart");
  }

  @Test
  void unitsAreCalledByTheirNames() {
    WordReader reader = reader("en");
    assertThat(said(pages.element("C", "public", "E1", "", reader))).contains("Office of Water");
    assertThat(said(pages.gaps("C", "self", reader))).contains("Office of Water");
    cycle.lock("public", "U9", "apart", 50, 50);
    String raters = said(pages.raters("C", "public", reader));
    assertThat(raters).contains("Office of Roads", "U0, ", ", Office of Water", "U9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void singleEvaluatorsOfAnAnonymousGroupHaveNoLink(String language) {
    register.put(
        new Group("public", Text.same("public"), Side.EXTERNAL, Group.Stance.OUTSIDE, true, 11, 1));
    assertThat(said(pages.outcome("C", "public", reader(language))))
        .doesNotContain("/raters")
        .contains(reader(language).t("subjects.outcome.together-only", 11))
        .contains(reader(language).t("subjects.reason.few"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void withoutACycleThereIsAWord(String language) {
    View view = pages.groups(WordReader.of(Locale.forLanguageTag(language), ""));
    assertThat(said(view)).contains(reader(language).t("subjects.outcome.no-cycle"));
    assertThat(said(pages.gaps("C", "public", reader(language))))
        .contains(reader(language).t("subjects.outcome.gaps.largest"));
  }
}
