package org.baton.web.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;

class ProxiesTest {
  private static HttpServletRequest seen(String list, Fake fake) {
    return new Proxies(list).see(fake.request());
  }

  private static Fake by(String address, String way) {
    return Fake.get("/")
        .from(address)
        .header("X-Forwarded-For", way)
        .header("X-Forwarded-Proto", "https");
  }

  @Test
  void nobodyIsBelievedByDefault() {
    for (String none : new String[] {null, "", "proxy.example.org", "10.0.0.0/99", "10.0.0.0/0"}) {
      HttpServletRequest seen = seen(none, by("10.0.0.1", "203.0.113.9"));
      assertThat(seen.getRemoteAddr()).as(none).isEqualTo("10.0.0.1");
      assertThat(seen.isSecure()).as(none).isFalse();
    }
  }

  @Test
  void aTrustedProxySaysWhereARequestComesFrom() {
    HttpServletRequest seen = seen("10.0.0.1", by("10.0.0.1", "203.0.113.9"));
    assertThat(seen.getRemoteAddr()).isEqualTo("203.0.113.9");
    assertThat(seen.isSecure()).isTrue();
    assertThat(seen.getScheme()).isEqualTo("https");
    assertThat(seen("10.0.0.0/8, ::1", by("10.9.9.9", "203.0.113.9")).isSecure()).isTrue();
    assertThat(seen("::1", by("::1", "2001:db8::7")).getRemoteAddr()).isEqualTo("2001:db8::7");
  }

  @Test
  void anybodyElseIsNotBelieved() {
    HttpServletRequest seen = seen("10.0.0.1", by("203.0.113.66", "127.0.0.1"));
    assertThat(seen.getRemoteAddr()).isEqualTo("203.0.113.66");
    assertThat(seen.isSecure()).isFalse();
  }

  @Test
  void whatASenderMadeUpBeforeTheProxyIsNotTaken() {
    assertThat(seen("10.0.0.1", by("10.0.0.1", "127.0.0.1, 203.0.113.9")).getRemoteAddr())
        .isEqualTo("203.0.113.9");
    assertThat(seen("10.0.0.0/8", by("10.0.0.1", "203.0.113.9, 10.0.0.2")).getRemoteAddr())
        .isEqualTo("203.0.113.9");
    assertThat(seen("10.0.0.1", by("10.0.0.1", "<script>")).getRemoteAddr()).isEqualTo("10.0.0.1");
  }
}
