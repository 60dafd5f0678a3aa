package com.example.onsite.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.onsite.internal.store.SiteChecks;
import com.example.onsite.internal.store.SiteChecks.Wish;
import com.example.onsite.internal.web.CheckEntries;
import com.example.onsite.internal.web.CheckPage;
import com.example.onsite.internal.web.ChecksPage;
import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalDouble;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.cycle.Transition;
import org.baton.api.problem.Problem;
import org.baton.sdk.platform.MemoryPlatform;
import org.baton.sdk.platform.MemoryReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SiteChecksTest {
  private static final LocalDate DUE = LocalDate.of(2026, 12, 1);

  private final MemoryPlatform platform = MemoryPlatform.start();
  private final MemoryReader reader = platform.reader(Locale.ENGLISH);
  private final SiteChecks checks =
      new SiteChecks(
          platform.access(),
          platform.database(),
          platform.outbox(),
          platform.audit(),
          platform.units(),
          new Reported());

  @BeforeEach
  void begin() {
    platform.units().add("D1", "department", "");
    platform.outbox().handle("onsite.compare", SiteChecks.REPORTED, new CompareHandler(checks));
    platform.access().signIn("li", "onsite.view", "onsite.plan", "onsite.report");
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  @Test
  void aFigureThatIsAnotherOneIsMarkedOnceTheVisitIsReported() {
    long id = checks.plan(new Wish("D1", "A1", 2026, "li", DUE));
    CheckEntries entries = new CheckEntries(checks);
    assertThat(entries.tasks(reader)).extracting(t -> t.title()).containsExactly("Look at D1, A1");
    OpenChecksGate gate = new OpenChecksGate(checks);
    Transition told = new Transition("C", CyclePhase.EVALUATION, CyclePhase.PROVISIONAL);
    assertThat(gate.check(told)).hasSize(1);
    new CheckPage(platform.access(), checks).report(id, "90", "Ten were counted twice.", reader);
    assertThat(platform.outbox().deliver()).isZero();
    assertThat(gate.check(told)).isEmpty();
    assertThat(entries.tasks(reader)).isEmpty();
    ChecksPage page = new ChecksPage(platform.access(), checks, platform.units());
    assertThat(page.list("", reader).parts()).asString().contains("differs by 10.0%");
    assertThat(entries.search(reader, "D")).hasSize(1);
    assertThat(platform.audit().entries()).hasSize(2);
  }

  @Test
  void everyMistakeIsToldAtOnce() {
    assertThatThrownBy(() -> checks.plan(new Wish("D9", "", 0, " ", null)))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.violations()).hasSize(5));
    assertThat(checks.countOpen()).isZero();
  }

  @Test
  void onlyWhoWentReports() {
    long id = checks.plan(new Wish("D1", "A1", 2026, "wang", DUE));
    assertThatThrownBy(() -> checks.report(id, OptionalDouble.empty(), "I was not there."))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.DENIED));
  }
}
