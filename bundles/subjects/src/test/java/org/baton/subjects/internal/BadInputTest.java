package org.baton.subjects.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.subjects.internal.forms.Form;
import org.baton.subjects.internal.forms.Forms;
import org.baton.subjects.internal.forms.QuestionBank;
import org.baton.subjects.internal.forms.Sample;
import org.baton.subjects.internal.forms.SheetBindings;
import org.baton.subjects.internal.forms.Words;
import org.baton.subjects.internal.forms.web.FormsResource;
import org.baton.subjects.internal.groups.GroupRegister;
import org.baton.subjects.internal.groups.Rosters;
import org.baton.subjects.internal.groups.web.GroupsResource;
import org.baton.subjects.internal.matrix.GivenPlans;
import org.baton.subjects.internal.matrix.KnownElements;
import org.baton.subjects.internal.matrix.MatrixBook;
import org.baton.subjects.internal.matrix.PlanFilling;
import org.baton.subjects.internal.matrix.Regimes;
import org.baton.subjects.internal.matrix.web.MatrixResource;
import org.baton.subjects.internal.matrix.web.RegimesResource;
import org.baton.subjects.internal.panels.KnownTies;
import org.baton.subjects.internal.panels.web.MineResource;
import org.baton.subjects.internal.panels.web.PanelsResource;
import org.baton.subjects.internal.panels.web.TiesResource;
import org.baton.subjects.internal.survey.Survey;
import org.baton.subjects.internal.survey.Surveys;
import org.baton.subjects.internal.survey.web.SurveysResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What callers of the interface may get wrong is answered as theirs, never as an accident. */
class BadInputTest {
  private static final LocalDate DAY = LocalDate.of(2030, 1, 1);
  private static final LocalDate NEVER = LocalDate.of(999_999, 1, 1);
  private final TestStore store = new TestStore();
  private final PretendedUnits units = new PretendedUnits();
  private final PretendedAccounts accounts = new PretendedAccounts(account -> true);
  private final GroupRegister register = new GroupRegister(store, store, store);
  private final Regimes regimes = new Regimes(store, store, store);
  private final MatrixBook book = new MatrixBook(store, store, store, register, regimes);
  private final GroupsResource groups =
      new GroupsResource(register, new Rosters(store, store, store, units, accounts, register));
  private final MatrixResource matrix =
      new MatrixResource(
          book,
          new PlanFilling(
              store,
              store,
              store,
              new GivenPlans(2030),
              book,
              regimes,
              register,
              new KnownElements()),
          null);
  private final RegimesResource regime = new RegimesResource(regimes, null);
  private final TiesResource ties =
      new TiesResource(new KnownTies(store, store, store, units, accounts));
  private final PanelsResource panels = new PanelsResource(null, null, null, null);
  private final MineResource mine = new MineResource(null);
  private final Sample sheets = new Sample();
  private final Forms kept = new Forms(store, store, store, sheets);
  private final FormsResource forms =
      new FormsResource(
          kept,
          new QuestionBank(store, store, store, kept),
          new SheetBindings(store, store, store, kept, sheets, null, register));
  private final Surveys opened = new Surveys(store, store, store, kept, sheets, units);
  private final SurveysResource surveys = new SurveysResource(opened, null, null, null);

  @AfterEach
  void stop() throws Exception {
    store.close();
  }

  private static DynamicTest refused(String what, ThrowingCallable deed) {
    return DynamicTest.dynamicTest(
        what,
        () ->
            assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                    Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.INVALID)));
  }

  @TestFactory
  Stream<DynamicTest> aRequestWithoutContentIsRefused() {
    return Stream.of(
        refused("group", () -> groups.put(null)),
        refused("members", () -> groups.put("experts", null)),
        refused("standard matrix", () -> matrix.takeStandard(null)),
        refused("element", () -> matrix.put(null)),
        refused("copy", () -> matrix.copy(1, null)),
        refused("row", () -> matrix.put(1, "policy", null)),
        refused("take", () -> matrix.take(1, "C", null)),
        refused("elements", () -> matrix.say("C", null)),
        refused("regime", () -> regime.put(null)),
        refused("tie", () -> ties.add(null)),
        refused("end", () -> ties.end(1, null)),
        refused("draw", () -> panels.draw(null)),
        refused("wave", () -> panels.wave(1, null)),
        refused("due", () -> panels.extend(1, null)),
        refused("recusal", () -> panels.recuse(1, 1, null)),
        refused("replacement", () -> panels.replace(1, 1, null)),
        refused("acceptance", () -> mine.accept(1, null)),
        refused("refusal", () -> mine.decline(1, null)),
        refused("form", () -> forms.begin(null)),
        refused("draft", () -> forms.save(1, null)),
        refused("freeze", () -> forms.freeze(1, null)),
        refused("sheets", () -> forms.ask(1, null)),
        refused("bank", () -> forms.take(1, null)),
        refused("survey", () -> surveys.open(null)),
        refused("words", () -> surveys.tokens(1, null)),
        refused("last day", () -> surveys.extend(1, null)),
        refused("answer", () -> surveys.assist(1, null)),
        refused("count", () -> surveys.count(1, null)),
        refused("comment", () -> surveys.moderate(1, 1, null)),
        refused("reply", () -> surveys.reply(1, 1, null)));
  }

  @TestFactory
  Stream<DynamicTest> holesInListsAreRefused() {
    List<String> hole = Arrays.asList("D1", null);
    return Stream.of(
        refused("members", () -> groups.put("experts", Collections.singletonList(null))),
        refused(
            "cells",
            () ->
                matrix.put(
                    1, "policy", new MatrixResource.GivenRow(1, Collections.singletonList(null)))),
        refused("elements", () -> matrix.say("C", Collections.singletonMap("A1", null))),
        refused(
            "units",
            () ->
                panels.draw(
                    new PanelsResource.GivenOrder("C", null, "experts", hole, null, 1, DAY, 1L))),
        refused(
            "ties",
            () -> mine.accept(1, new MineResource.GivenTies(Collections.singletonList(null)))),
        refused(
            "questions",
            () ->
                forms.save(
                    1, new FormsResource.Draft(0, null, null, Collections.singletonList(null)))),
        refused("units of a survey", () -> surveys.open(survey(hole, List.of(), DAY))),
        refused(
            "strata", () -> surveys.open(survey(List.of(), Collections.singletonList(null), DAY))),
        refused("holders", () -> surveys.tokens(1, new SurveysResource.Invited(hole, 2))),
        refused(
            "replies",
            () ->
                surveys.assist(
                    1,
                    new SurveysResource.Assisted(
                        "", "", "", "", Collections.singletonMap("Q1", null)))));
  }

  @TestFactory
  Stream<DynamicTest> numbersAndDaysOutOfTheWorldAreRefused() {
    register.takeStandard();
    regimes.put(
        new org.baton.subjects.internal.matrix.Regime(
            LocalDate.now().plusDays(3),
            org.baton.subjects.internal.matrix.Regime.Kind.TRANSITIONAL,
            0,
            Text.same("")),
        "why");
    long id = book.takeStandard(LocalDate.now().plusDays(4)).matrix().id();
    return Stream.of(
        refused("weight no number", () -> matrix.put(id, "policy", row(Double.NaN, 1))),
        refused("weight without end", () -> matrix.put(id, "policy", row(1 / 0.0, 1))),
        refused("weight below nothing", () -> matrix.put(id, "policy", row(-1, 1))),
        refused("minimum below nothing", () -> matrix.put(id, "policy", row(100, -1))),
        refused("regime no number", () -> regime.put(regime(DAY, Double.NaN))),
        refused("regime never", () -> regime.put(regime(NEVER, 0.0))),
        refused("matrix never", () -> matrix.copy(id, new MatrixResource.GivenDay(NEVER, ""))),
        refused("tie never", () -> ties.add(tie(NEVER, 2))),
        refused("tie cools below nothing", () -> ties.add(tie(null, -2))),
        refused("survey never", () -> surveys.open(survey(List.of("D1"), List.of(), NEVER))),
        refused("survey longer", () -> surveys.extend(1, new SurveysResource.Extended(NEVER))),
        refused("group below nothing", () -> groups.put(group(-1))),
        refused("member never", () -> groups.put("experts", List.of(member(NEVER, 0)))),
        refused("load below nothing", () -> groups.put("experts", List.of(member(null, -1)))));
  }

  private SurveysResource.Opened survey(
      List<String> about, List<Survey.Stratum> strata, LocalDate last) {
    Words title = Words.of("表单", "Form");
    long form =
        kept.page("", Long.MAX_VALUE, 1).stream()
            .map(Form::id)
            .findFirst()
            .orElseGet(() -> kept.begin("Y", "public", title).id());
    return new SurveysResource.Opened(
        form, title, null, null, null, null, null, null, last, about, strata);
  }

  private static MatrixResource.GivenRow row(double weight, int minimum) {
    return new MatrixResource.GivenRow(
        1, List.of(new MatrixResource.GivenCell("experts", true, weight, minimum, "PANEL")));
  }

  private static RegimesResource.GivenRegime regime(LocalDate from, double least) {
    return new RegimesResource.GivenRegime(from, "PRINCIPLE", least, null, "why");
  }

  private static TiesResource.GivenTie tie(LocalDate from, int cooling) {
    return new TiesResource.GivenTie("ACCOUNT", "a", "D1", "CONTRACT", "", from, null, cooling);
  }

  private static GroupsResource.GivenGroup group(int minimum) {
    return new GroupsResource.GivenGroup(
        "g", Text.same("G"), "EXTERNAL", null, null, minimum, null);
  }

  private static GroupsResource.GivenMember member(LocalDate from, int most) {
    return new GroupsResource.GivenMember(
        "a", "A", null, null, null, null, from, null, null, null, most);
  }
}
