package org.baton.web.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.baton.api.web.Site;
import org.junit.jupiter.api.Test;

class PublicAddressTest {
  private static Site site(String given, String host) {
    return new PublicAddress(given).of(Fake.get("/core/cycles/").header("Host", host).request());
  }

  @Test
  void theSettingsSayWhereThePlatformIs() {
    Site site = site("https://baton.example.org/", "10.0.0.1:8181");
    assertThat(site).isEqualTo(new Site("https://baton.example.org", true));
    assertThat(site.of("/indicators/public/society/x"))
        .isEqualTo("https://baton.example.org/indicators/public/society/x");
    assertThat(site("http://[2001:db8::7]:8443", "x").address())
        .isEqualTo("http://[2001:db8::7]:8443");
  }

  @Test
  void withoutThemItIsHowTheReaderCameAndThatIsTold() {
    for (String none : new String[] {null, "", "baton.example.org", "ftp://x", "https://x/path"}) {
      assertThat(site(none, "10.0.0.1:8181"))
          .as(none)
          .isEqualTo(new Site("http://10.0.0.1:8181", false));
    }
  }

  @Test
  void aProxyThatIsBelievedBringsItsScheme() {
    Fake fake =
        Fake.get("/x")
            .from("10.0.0.1")
            .header("Host", "baton.example.org")
            .header("X-Forwarded-Proto", "https");
    assertThat(new PublicAddress(null).of(new Proxies("10.0.0.1").see(fake.request())).address())
        .isEqualTo("https://baton.example.org");
  }

  @Test
  void hostsWithinAnOfficeMayHaveUnderscores() {
    assertThat(site(null, "baton_intern:8181"))
        .isEqualTo(new Site("http://baton_intern:8181", false));
    assertThat(site("https://baton_intern", "x").set()).isTrue();
  }

  @Test
  void aMadeUpHostIsNoAddress() {
    for (String odd : new String[] {"a b", "x\"><script>", "x@y", "", "h".repeat(400)}) {
      assertThat(site(null, odd)).as(odd).isEqualTo(Site.UNKNOWN);
    }
  }
}
