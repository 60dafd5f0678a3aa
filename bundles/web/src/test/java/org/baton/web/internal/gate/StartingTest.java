package org.baton.web.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.baton.api.module.ModuleInfo;
import org.baton.api.module.Modules;
import org.baton.api.text.Texts;
import org.baton.web.internal.page.ErrorPage;
import org.baton.web.internal.page.Frame;
import org.baton.web.internal.page.Home;
import org.baton.web.internal.page.RootServlet;
import org.baton.web.internal.problem.Problems;
import org.junit.jupiter.api.Test;

/** Addresses that nobody answers, while the platform starts and afterwards. */
class StartingTest {
  private static final String PUBLIC = "/appeals/public/forms/abc";
  private static final Texts KEYS =
      new Texts() {
        @Override
        public Optional<String> find(Locale locale, String key, Object... arguments) {
          return Optional.of(locale.getLanguage() + ":" + key);
        }
      };

  private final CurrentVisit current = new CurrentVisit();
  private final Problems problems = new Problems(KEYS);
  private final Frame frame = new Frame(KEYS, problems);
  private final Refusals refusals = new Refusals(current, problems, new ErrorPage(frame));
  private static final Modules STARTED =
      new Modules() {
        @Override
        public List<ModuleInfo> installed() {
          return List.of();
        }
      };

  private Fake send(Modules modules, Fake fake) throws IOException, ServletException {
    Start start = new Start(modules, () -> false, System::nanoTime);
    RootServlet root = new RootServlet(current, frame, new Home(), refusals, start);
    gate(start)
        .doFilter(
            fake.request(), fake.response(), (request, answer) -> root.service(request, answer));
    return fake;
  }

  private Gatekeeper gate(Start start) {
    Guests guests = new Guests(new byte[32], Clock.systemUTC());
    return new Gatekeeper(current, refusals, start, new TestAccounts(), guests);
  }

  private static Fake person(Fake fake) {
    return fake.header("Accept", "text/html");
  }

  @Test
  void aPersonSeesThatThePlatformStartsOnAPageThatLoadsItselfAgain() throws Exception {
    Fake page = send(null, person(Fake.get(PUBLIC)).header("Accept-Language", "zh"));
    assertThat(page.status).isEqualTo(503);
    assertThat(page.answered).containsEntry("Retry-After", "5").containsEntry("Refresh", "5");
    assertThat(page.answer()).contains("zh:web.starting", "zh:web.starting.remedy", "</html>");
    Fake inside = send(null, person(Fake.get("/appeals/own/")).cookie("baton_session", "s1"));
    assertThat(inside.status).isEqualTo(503);
    assertThat(inside.answer()).contains("en:web.starting");
  }

  @Test
  void aProgramIsToldToAskAgain() throws Exception {
    Fake data = Fake.get("/api/appeals/own").header("Authorization", "Bearer t1");
    assertThat(send(null, data).status).isEqualTo(503);
    assertThat(data.answered)
        .containsEntry("Retry-After", "5")
        .containsEntry("Content-Type", "application/problem+json")
        .doesNotContainKey("Refresh");
    assertThat(data.answer()).contains("\"code\":\"web.starting\"");
  }

  @Test
  void whatWasSentOnAPageIsNotTurnedIntoALook() throws Exception {
    Fake sent =
        person(Fake.post("/appeals/own/", "csrf=word"))
            .cookie("baton_session", "s1")
            .header("Content-Type", "application/x-www-form-urlencoded");
    assertThat(send(null, sent).status).isEqualTo(503);
    assertThat(sent.answered).containsKey("Retry-After").doesNotContainKey("Refresh");
    Fake part =
        person(Fake.get("/appeals/own/")).cookie("baton_session", "s1").header("HX-Request", "1");
    assertThat(send(null, part).answered).doesNotContainKey("Refresh");
  }

  @Test
  void afterwardsThereIsNothingThere() throws Exception {
    Fake page = send(STARTED, person(Fake.get(PUBLIC)));
    assertThat(page.status).isEqualTo(404);
    assertThat(page.answered).doesNotContainKeys("Retry-After", "Refresh");
    assertThat(page.answer()).contains("web.path.unknown");
    Fake data = Fake.get("/api/appeals/own").header("Authorization", "Bearer t1");
    assertThat(send(STARTED, data).status).isEqualTo(404);
  }

  @Test
  void whoCameBeforeTheEndOfTheStartIsNotToldThatThereIsNothing() throws Exception {
    AtomicLong now = new AtomicLong();
    AtomicBoolean over = new AtomicBoolean();
    Modules modules =
        new Modules() {
          @Override
          public List<ModuleInfo> installed() {
            return List.of();
          }

          @Override
          public boolean started() {
            return over.get();
          }
        };
    Start start = new Start(modules, () -> false, now::get);
    RootServlet root = new RootServlet(current, frame, new Home(), refusals, start);
    Fake page = person(Fake.get(PUBLIC));
    gate(start)
        .doFilter(
            page.request(),
            page.response(),
            (request, answer) -> {
              // It was on its way here when the module came.
              over.set(true);
              now.addAndGet(Start.BETWEEN_LOOKS_NANOS);
              root.service(request, answer);
            });
    assertThat(page.status).isEqualTo(503);
    Fake after = person(Fake.get(PUBLIC));
    gate(start).doFilter(after.request(), after.response(), root::service);
    assertThat(after.status).isEqualTo(404);
  }

  @Test
  void strangersLearnNothingOfTheStart() throws Exception {
    assertThat(send(null, Fake.get("/api/appeals/own")).status).isEqualTo(401);
  }
}
