package org.baton.indicators.internal.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.plan.PlanAmendment;
import org.baton.api.plan.PlanAmendment.Heard;
import org.baton.api.problem.Problem;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.negotiation.Hall;
import org.baton.indicators.internal.snapshot.Amendment.State;
import org.baton.indicators.internal.snapshot.Statement.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AmendmentsTest {
  private static final Map<String, Map<String, String>> LESS =
      Map.of("GDP", Map.of("weight", "50"), "AIR", Map.of("weight", "30"));

  private final Press press = new Press();
  private final Hall hall = press.hall;
  private final Amendments amendments = press.amendments;
  private Snapshot first;
  private LocalDate later;

  @BeforeEach
  void freeze() {
    press.fulfil();
    hall.as("sponsor");
    first = press.freezer.freeze(Hall.SET, 0, "", null, "for 2026");
    press.phase(CyclePhase.EXECUTION);
    later = hall.day.plusDays(30);
  }

  @AfterEach
  void stop() throws Exception {
    press.close();
  }

  private Amendment asked() {
    hall.as("county-a");
    return amendments.request(Hall.SET, "A", LESS, later, "a flood");
  }

  private long shown() {
    long id = asked().id();
    hall.as("sponsor");
    amendments.show(id, 1);
    return id;
  }

  private void refused(String code, Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }

  @Test
  void theImpactShowsWhatBecomesOfWeightsUnitsAndReportedValues() {
    hall.report("A", "GDP", 2026, 5, 6);
    long id = shown();
    Impact impact = Impacts.read(amendments.get(id).impact());
    assertThat(impact.units()).isEqualTo(2);
    assertThat(impact.reported()).isEqualTo(1);
    assertThat(impact.quotaAfter()).isEqualTo(.2, within(1e-12));
    assertThat(impact.changes()).extracting(Impact.Change::code).containsExactly("GDP", "AIR");
    assertThat(impact.changes().get(0).weightBefore()).isEqualTo(.6, within(1e-12));
    assertThat(impact.changes().get(0).weightAfter()).isEqualTo(.5, within(1e-12));
  }

  @Test
  void approvedItIsSignedAnewAndTheOldVersionStaysInForceUntilTheDayBefore() {
    long id = shown();
    amendments.state(id, "", Kind.OBJECT, "too early");
    hall.as("county-a");
    amendments.state(id, "A", Kind.SUPPORT, "");
    hall.as("county-b");
    assertThat(amendments.state(id, "B", Kind.SUPPORT, "").state()).isEqualTo(State.HEARD);
    hall.as("committee");
    assertThat(amendments.decide(id, 0, true, "force majeure").state()).isEqualTo(State.APPROVED);
    hall.as("auditor");
    assertThat(press.snapshots.at(Hall.SET, later.minusDays(1)).orElseThrow().id())
        .isEqualTo(first.id());
    Snapshot now = press.snapshots.at(Hall.SET, later).orElseThrow();
    assertThat(now.number()).isEqualTo(2);
    assertThat(now.planNumber()).isEqualTo(2);
    assertThat(now.planHash()).isNotEqualTo(first.planHash());
    assertThat(press.plans.get(1)).contains("\"weight\":50").doesNotContain("\"weight\":60");
    assertThat(press.made)
        .containsExactly(
            new PlanAmendment(
                "indicators:" + id,
                "/indicators/amendments/" + id,
                "indicators.view",
                later,
                "force majeure",
                new Heard(1, 1, 1),
                new Heard(2, 2, 0)));
    assertThat(press.snapshots.at(Hall.SET, first.validFrom().minusDays(1))).isEmpty();
    assertThat(press.snapshots.entries(first)).extracting(Entry::weight).contains(60.0);
    assertThat(press.snapshots.entries(now)).extracting(Entry::weight).contains(50.0);
    assertThat(hall.sets.get(Hall.SET).isOpen()).isFalse();
    assertThat(press.snapshots.counts(now.id())).isEqualTo(new Snapshots.Counts(2, 0));
  }

  @Test
  void silenceIsWrittenDownWhenTheLastDayIsOver() {
    long id = shown();
    hall.day = hall.day.plusDays(11);
    hall.as("committee");
    Amendment heard = amendments.get(id);
    assertThat(heard.state()).isEqualTo(State.HEARD);
    assertThat(amendments.statements(id)).extracting(Statement::kind).containsOnly(Kind.SILENT);
    assertThat(amendments.statements(id)).hasSize(3);
    assertThat(amendments.decide(id, heard.version(), false, "no case").state())
        .isEqualTo(State.REFUSED);
    assertThat(hall.sets.entries(Hall.SET)).extracting(Entry::weight).contains(60.0);
  }

  @Test
  void silenceIsToldToThePlanAsSilenceAndAPlanThatOthersChangedIsNotOverwritten() {
    long id = shown();
    hall.day = hall.day.plusDays(11);
    press.save("C2026", "by hand", "");
    refused("core.plan.amend.base", () -> hall(id, "committee"));
    assertThat(hall.sets.entries(Hall.SET)).extracting(Entry::weight).contains(60.0);
    press.plans.remove(1);
    hall(id, "committee");
    assertThat(press.made.get(0).sponsor()).isEqualTo(new Heard(1, 0, 0));
    assertThat(press.made.get(0).units()).isEqualTo(new Heard(2, 0, 0));
  }

  @Test
  void nothingIsDecidedBeforeBothSidesWereHeardAndNotByWhoAsked() {
    long id = shown();
    refused("indicators.amendment.not-now", () -> hall(id, "committee"));
    hall.roles.put("county-a", java.util.Set.of("indicators.decide@"));
    hall.day = hall.day.plusDays(11);
    refused("indicators.negotiation.four-eyes", () -> hall(id, "county-a"));
  }

  private void hall(long id, String who) {
    hall.as(who);
    amendments.decide(id, 0, true, "because");
  }

  @Test
  void anAmendmentThatBreaksTheQuotaIsNotWritten() {
    hall.as("sponsor");
    Amendment asked =
        amendments.request(
            Hall.SET,
            "",
            Map.of("TEA", Map.of("weight", "10"), "GDP", Map.of("weight", "70")),
            later,
            "less tea");
    amendments.show(asked.id(), 0);
    hall.day = hall.day.plusDays(11);
    refused("indicators.freeze.refused", () -> hall(asked.id(), "committee"));
    assertThat(hall.sets.get(Hall.SET).isOpen()).isFalse();
    assertThat(hall.sets.entries(Hall.SET)).extracting(Entry::weight).contains(60.0, 20.0);
  }

  @Test
  void mistakesAreTold() {
    hall.as("sponsor");
    refused(
        "indicators.amendment.invalid",
        () -> amendments.request(Hall.SET, "", Map.of("X", Map.of()), later, "why"));
    refused(
        "indicators.amendment.invalid",
        () -> amendments.request(Hall.SET, "", LESS, first.validFrom(), ""));
    hall.as("county-b");
    refused("access.denied", () -> amendments.request(Hall.SET, "A", LESS, later, "for another"));
  }
}
