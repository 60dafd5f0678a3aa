package org.baton.web.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.baton.api.problem.Problem;
import org.junit.jupiter.api.Test;

class GuestsTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String PATH = "/indicators/public/society/abc";

  private Instant now = Instant.parse("2026-03-01T08:00:00Z");
  private final Guests guests = new Guests(new byte[32], new Moving());

  private final class Moving extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private PublicGuest reads(Fake fake) throws IOException {
    return guests.admit(fake.request(), fake.response(), new Doorway()).guest();
  }

  private PublicGuest writes(String path, String cookie, String body) throws IOException {
    Fake fake = Fake.post(path, body).header("Content-Type", FORM).cookie("baton_guest", cookie);
    return guests.admit(fake.request(), fake.response(), new Doorway()).guest();
  }

  @Test
  void aFormIsTakenFromTheBrowserAndModuleItWasShownTo() throws IOException {
    Fake first = Fake.get(PATH);
    String word = reads(first).word();
    String cookie = first.answered.get("Cookie baton_guest");
    assertThat(cookie).hasSize(32);
    now = now.plusSeconds(40);
    PublicGuest sent = writes(PATH, cookie, "csrf=" + word + "&website=");
    assertThat(sent.seconds()).isEqualTo(40);
    assertThat(sent.trapped()).isFalse();
    assertThat(writes(PATH, cookie, "csrf=" + word + "&website=x").trapped()).isTrue();
    for (String[] wrong :
        new String[][] {
          {PATH, "0".repeat(32), "csrf=" + word},
          {PATH, "", "csrf=" + word},
          {PATH, cookie, "a=b"},
          {PATH, cookie, "csrf=" + word.replaceFirst("^[0-9]+", "1")},
          {"/core/public/x/y", cookie, "csrf=" + word}
        }) {
      assertThatThrownBy(() -> writes(wrong[0], wrong[1], wrong[2]))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("web.public.word");
    }
    now = now.plus(Duration.ofHours(12));
    assertThatThrownBy(() -> writes(PATH, cookie, "csrf=" + word))
        .hasMessageContaining("web.public.word");
  }

  @Test
  void theClockOfTheNodeThatShowedTheFormMayBeAhead() throws IOException {
    Fake first = Fake.get(PATH);
    String word = reads(first).word();
    String cookie = first.answered.get("Cookie baton_guest");
    now = now.minusSeconds(2);
    assertThat(writes(PATH, cookie, "csrf=" + word).seconds()).isZero();
    now = now.minus(Duration.ofHours(1));
    assertThatThrownBy(() -> writes(PATH, cookie, "csrf=" + word))
        .hasMessageContaining("web.public.word");
  }

  @Test
  void subjectsCannotBeJoinedByTheirWords() throws IOException {
    PublicGuest one = reads(Fake.get(PATH).cookie("baton_guest", "a".repeat(32)));
    PublicGuest again = reads(Fake.get(PATH).cookie("baton_guest", "a".repeat(32)));
    PublicGuest other = reads(Fake.get("/core/public/x").cookie("baton_guest", "a".repeat(32)));
    assertThat(one.pseudonym("s:1")).isEqualTo(again.pseudonym("s:1")).hasSize(64);
    assertThat(one.pseudonym("s:2")).isNotEqualTo(one.pseudonym("s:1"));
    assertThat(other.pseudonym("s:1")).isNotEqualTo(one.pseudonym("s:1"));
  }

  @Test
  void whoIsForgottenComesAsSomebodyElse() throws IOException {
    String known = "a".repeat(32);
    Fake leaves = Fake.get(PATH).cookie("baton_guest", known);
    PublicGuest guest = reads(leaves);
    assertThat(leaves.answered.get("Cookie baton_guest")).isEqualTo(known);
    guest.forget();
    assertThat(leaves.answered.get("Cookie baton_guest")).isEmpty();
    assertThat(leaves.answered.get("Age baton_guest")).isEqualTo("0");
    Fake next = Fake.get(PATH);
    assertThat(reads(next).pseudonym("s:1")).isNotEqualTo(guest.pseudonym("s:1"));
    assertThat(next.answered.get("Cookie baton_guest")).hasSize(32).isNotEqualTo(known);
    assertThat(next.answered.get("Age baton_guest")).isNotEqualTo("0");
  }

  @Test
  void otherSitesAndOtherBodiesAreRefused() {
    Fake cross =
        Fake.post(PATH, "a=b").header("Content-Type", FORM).header("Sec-Fetch-Site", "cross-site");
    assertThatThrownBy(() -> guests.admit(cross.request(), cross.response(), new Doorway()))
        .hasMessageContaining("web.origin.foreign");
    Fake json = Fake.post(PATH, "{}").header("Content-Type", "application/json");
    assertThatThrownBy(() -> guests.admit(json.request(), json.response(), new Doorway()))
        .hasMessageContaining("web.public.form");
    Fake large = Fake.post(PATH, "a=" + "b".repeat(64 << 10)).header("Content-Type", FORM);
    assertThatThrownBy(() -> guests.admit(large.request(), large.response(), new Doorway()))
        .hasMessageContaining("web.body.large");
  }

  @Test
  void whoAsksTooOftenWaitsAndNobodyElseDoes() {
    Pace pace = new Pace(new Moving());
    for (int i = 0; i < Pace.WRITES; i++) {
      assertThat(pace.allows("10.0.0.1", true)).isTrue();
    }
    assertThat(pace.allows("10.0.0.1", true)).isFalse();
    assertThat(pace.allows("10.0.0.1", false)).isTrue();
    assertThat(pace.allows("10.0.0.2", true)).isTrue();
    now = now.plusSeconds(2);
    assertThat(pace.allows("10.0.0.1", true)).isTrue();
    assertThat(pace.allows("10.0.0.1", true)).isFalse();
    for (int i = 0; i < Pace.WRITES; i++) {
      assertThat(pace.allows("2001:db8:1:2::" + Integer.toHexString(i), true)).isTrue();
    }
    assertThat(pace.allows("2001:db8:1:2:ffff::1", true)).isFalse();
    assertThat(pace.allows("2001:db8:1:3::1", true)).isTrue();
  }

  @Test
  void onlyTheAddressesOfPublicPagesAreOpen() {
    assertThat(Door.of("GET", PATH)).isEqualTo(Door.PUBLIC);
    assertThat(Door.of("POST", PATH + "/t")).isEqualTo(Door.PUBLIC);
    for (String path :
        new String[] {
          "/indicators/public",
          "/indicators/public/",
          "/indicators/publicity/a",
          "/indicators/sets/public/a",
          "/api/public/a",
          "/assets/public/a",
          "/system/public/a",
          "/problems/public/a",
          "/indicators/public/../sets",
          "/indicators/public/%2e%2e/sets",
          "/indicators/public/a;b",
          "/indicators/public//a",
          "/Indicators/public/a"
        }) {
      assertThat(Door.of("GET", path)).as(path).isEqualTo(Door.CLOSED);
    }
    for (String method : new String[] {"PUT", "DELETE", "PATCH", "OPTIONS"}) {
      assertThat(Door.of(method, PATH)).isEqualTo(Door.CLOSED);
    }
  }

  @Test
  void onlyFilesThatSaySoAreForAll() {
    assertThat(Door.of("GET", "/subjects/assets/public-survey.js")).isEqualTo(Door.OPEN);
    for (String path :
        new String[] {
          "/subjects/assets/survey.js",
          "/subjects/assets/public-",
          "/subjects/assets/public-a/b.js",
          "/subjects/assets/public-..js",
          "/api/assets/public-a.js",
          "/system/assets/public-a.js",
          "/subjects/assets/x/public-a.js",
          "/Subjects/assets/public-a.js"
        }) {
      assertThat(Door.of("GET", path)).as(path).isEqualTo(Door.CLOSED);
    }
    assertThat(Door.of("POST", "/subjects/assets/public-survey.js")).isEqualTo(Door.CLOSED);
  }
}
