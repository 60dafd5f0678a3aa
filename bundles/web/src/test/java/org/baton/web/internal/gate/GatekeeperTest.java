package org.baton.web.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baton.api.metric.Sample;
import org.baton.api.text.Texts;
import org.baton.web.internal.page.ErrorPage;
import org.baton.web.internal.page.Frame;
import org.baton.web.internal.problem.Problems;
import org.junit.jupiter.api.Test;

class GatekeeperTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Texts KEYS =
      new Texts() {
        @Override
        public Optional<String> find(Locale locale, String key, Object... arguments) {
          return Optional.of(locale.getLanguage() + ":" + key);
        }
      };

  private final TestAccounts accounts = new TestAccounts();
  private final CurrentVisit current = new CurrentVisit();
  private final Gatekeeper gate =
      new Gatekeeper(
          current,
          new Refusals(
              current, new Problems(KEYS), new ErrorPage(new Frame(KEYS, new Problems(KEYS)))),
          new Start(List::of, () -> false, System::nanoTime),
          accounts,
          new Guests(new byte[32], java.time.Clock.systemUTC()));
  private final List<String> passed = new ArrayList<>();

  private Fake send(Fake fake) throws IOException, ServletException {
    gate.doFilter(
        fake.request(),
        fake.response(),
        (request, response) -> {
          String who = accounts.present == null ? "nobody" : accounts.present.account();
          passed.add(who + " " + ((HttpServletRequest) request).getHeader("Accept-Language"));
        });
    return fake;
  }

  @Test
  void nothingAnswersWithoutAnAccount() throws IOException, ServletException {
    for (String path :
        List.of(
            "/",
            "/api/core/units",
            "/nothing",
            "/healthy",
            "/assets/",
            "/assets/../api/core/units",
            "/assets/%2e%2e/api",
            "/health/",
            "/system/console/../../api/core",
            "/system/consoles",
            "/sign-in;x=y",
            "//health")) {
      assertThat(send(Fake.get(path)).status).as(path).isEqualTo(401);
    }
    assertThat(send(Fake.post("/health", "")).status).isEqualTo(401);
    assertThat(send(Fake.get("/api/access/session")).status).isEqualTo(401);
    assertThat(passed).isEmpty();
  }

  @Test
  void everyAnswerIsCountedRefusalsToo() throws IOException, ServletException {
    send(Fake.get("/sign-in"));
    send(Fake.get("/api/core/units"));
    assertThat(gate.metrics().get(0).samples())
        .extracting(s -> s.labels() + " " + ((Sample.Spread) s).count())
        .containsExactly("{module=web, status=2xx} 1", "{module=web, status=4xx} 1");
    assertThat(gate.metrics().get(1).samples()).containsExactly(Sample.of(0));
  }

  @Test
  void openDoorsAnswerEverybody() throws IOException, ServletException {
    send(Fake.get("/health"));
    send(Fake.get("/sign-in"));
    send(Fake.get("/assets/baton.css"));
    send(Fake.get("/assets/htmx.min.js"));
    send(Fake.post("/api/access/session", "{}"));
    assertThat(passed).hasSize(5).allMatch(p -> p.startsWith("nobody"));
  }

  @Test
  void peopleAreLedToTheSignInPage() throws IOException, ServletException {
    Fake page = send(Fake.get("/core/results/1?x=y").header("Accept", "text/html"));
    assertThat(page.status).isEqualTo(303);
    assertThat(page.answered)
        .containsEntry("Location", "/sign-in?to=%2Fcore%2Fresults%2F1%3Fx%3Dy");
    Fake part =
        send(Fake.get("/core/x").header("Accept", "text/html").header("HX-Request", "true"));
    assertThat(part.status).isEqualTo(401);
    assertThat(part.answered).containsEntry("HX-Redirect", "/sign-in");
  }

  @Test
  void tokensAndSessionsLetIn() throws IOException, ServletException {
    send(Fake.get("/api/core/units").header("Authorization", "Bearer t1"));
    send(Fake.get("/api/core/units").cookie("baton_session", "s1"));
    send(Fake.post("/api/core/units", "{}").header("Authorization", "Bearer t1"));
    assertThat(passed).hasSize(3).allMatch(p -> p.startsWith("eva"));
    assertThat(accounts.present).isNull();
    assertThat(send(Fake.get("/").header("Authorization", "Bearer t2")).status).isEqualTo(401);
    assertThat(send(Fake.get("/").cookie("baton_session", "s2")).status).isEqualTo(401);
  }

  @Test
  void writesByCookieNeedTheWordOfTheSession() throws IOException, ServletException {
    Fake without = send(Fake.post("/api/core/units", "{}").cookie("baton_session", "s1"));
    assertThat(without.status).isEqualTo(403);
    assertThat(without.answer()).contains("web.csrf.missing");
    Fake wrong =
        send(Fake.post("/x", "").cookie("baton_session", "s1").header("X-CSRF-Token", "other"));
    assertThat(wrong.status).isEqualTo(403);
    assertThat(passed).isEmpty();
    send(Fake.post("/x", "").cookie("baton_session", "s1").header("X-CSRF-Token", "word"));
    send(
        Fake.post("/x", "a=b&csrf=word")
            .cookie("baton_session", "s1")
            .header("Content-Type", FORM));
    assertThat(passed).hasSize(2);
    Fake form =
        send(
            Fake.post("/x?csrf=wrong", "csrf=word")
                .cookie("baton_session", "s1")
                .header("Content-Type", FORM));
    assertThat(form.status).isEqualTo(403);
  }

  @Test
  void otherSitesCannotWriteEvenToSignIn() throws IOException, ServletException {
    Fake cross = Fake.post("/sign-in", "").header("Sec-Fetch-Site", "cross-site");
    assertThat(send(cross).status).isEqualTo(403);
    Fake origin =
        Fake.post("/api/access/session", "{}")
            .header("Origin", "https://evil.example")
            .header("Host", "baton.example");
    assertThat(send(origin).status).isEqualTo(403);
    Fake console = Fake.post("/system/console/bundles", "").header("Origin", "null");
    assertThat(send(console).status).isNotEqualTo(200);
    assertThat(passed).isEmpty();
    send(
        Fake.post("/sign-in", "")
            .header("Origin", "https://baton.example")
            .header("Host", "baton.example"));
    assertThat(passed).hasSize(1);
  }

  @Test
  void aLanguageThatIsAskedForIsKeptAndSeenByAll() throws IOException, ServletException {
    Fake asked = send(Fake.get("/health?lang=zh").header("Accept-Language", "en"));
    assertThat(asked.answered).containsEntry("Cookie baton_lang", "zh");
    send(Fake.get("/health").cookie("baton_lang", "zh").header("Accept-Language", "en"));
    send(Fake.get("/health").header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8"));
    send(Fake.get("/health").header("Accept-Language", "fr"));
    send(Fake.get("/health?lang=xx"));
    assertThat(passed)
        .containsExactly("nobody zh", "nobody zh", "nobody zh", "nobody en", "nobody en");
    assertThat(send(Fake.get("/api/x?lang=zh")).answer()).contains("zh:web.sign-in.first");
  }

  @Test
  void everyAnswerKeepsBrowsersFromBeingMisled() throws IOException, ServletException {
    Fake refused = send(Fake.get("/api/x"));
    assertThat(refused.answered)
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("Cache-Control", "no-store")
        .containsKeys("Content-Security-Policy", "Referrer-Policy");
    assertThat(refused.answered.get("Content-Security-Policy"))
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void theAddressOfAPublicPageIsToldNowhere() throws IOException, ServletException {
    Fake page = send(Fake.get("/subjects/public/surveys/link/word"));
    assertThat(page.answered).containsEntry("Referrer-Policy", "origin");
    assertThat(send(Fake.get("/api/x")).answered).containsEntry("Referrer-Policy", "same-origin");
  }

  @Test
  void methodsThatNothingAnswersAreRefused() throws IOException, ServletException {
    for (String method : List.of("TRACE", "CONNECT", "DEBUG", "get")) {
      Fake refused = send(new Fake(method, "/", ""));
      assertThat(refused.status).as(method).isEqualTo(405);
      assertThat(refused.answered.get("Allow")).doesNotContain("TRACE");
    }
    assertThat(passed).isEmpty();
  }

  @Test
  void formsAreBounded() throws IOException, ServletException {
    Fake large =
        Fake.post("/x", "a=" + "b".repeat(1 << 20))
            .cookie("baton_session", "s1")
            .header("Content-Type", FORM);
    assertThat(send(large).status).isEqualTo(413);
    Fake many =
        Fake.post("/x", "a=b&".repeat(3000))
            .cookie("baton_session", "s1")
            .header("Content-Type", FORM);
    assertThat(send(many).status).isEqualTo(413);
  }

  @Test
  void aFormWithAFileCarriesTheWordInItsFirstField() throws IOException, ServletException {
    String part = "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
    String type = "multipart/form-data; boundary=b";
    String file = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n";
    for (String body :
        List.of(
            "",
            part.formatted("csrf", "other") + file,
            part.formatted("kind", "units") + part.formatted("csrf", "word") + file,
            file + "csrf=word")) {
      Fake refused = Fake.post("/x", body).cookie("baton_session", "s1");
      assertThat(send(refused.header("Content-Type", type)).status).isEqualTo(403);
    }
    assertThat(passed).isEmpty();
    send(
        Fake.post("/x", part.formatted("csrf", "word") + file)
            .cookie("baton_session", "s1")
            .header("Content-Type", type));
    assertThat(passed).hasSize(1);
  }

  @Test
  void whoMustChangeThePasswordMayDoNothingElse() throws IOException, ServletException {
    accounts.must = true;
    Fake page =
        send(Fake.get("/core/units/").cookie("baton_session", "s1").header("Accept", "text/html"));
    assertThat(page.status).isEqualTo(303);
    assertThat(page.answered).containsEntry("Location", "/password");
    Fake rest = send(Fake.get("/api/core/units").cookie("baton_session", "s1"));
    assertThat(rest.status).isEqualTo(403);
    assertThat(rest.answer()).contains("access.password.must-change");
    Fake token = send(Fake.get("/api/core/units").header("Authorization", "Bearer t1"));
    assertThat(token.status).isEqualTo(403);
    Fake part =
        send(Fake.get("/core/units/").cookie("baton_session", "s1").header("HX-Request", "true"));
    assertThat(part.answered).containsEntry("HX-Redirect", "/password");
    assertThat(passed).isEmpty();
    send(Fake.get("/password").cookie("baton_session", "s1"));
    send(Fake.get("/api/access/session").cookie("baton_session", "s1"));
    assertThat(passed).hasSize(2);
  }
}
