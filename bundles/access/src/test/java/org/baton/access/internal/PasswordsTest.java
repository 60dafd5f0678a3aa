package org.baton.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class PasswordsTest {
  private final Passwords few = new Passwords(1000);

  @Test
  void matchesTheRightPasswordOnly() {
    String hash = few.hash("correct horse");
    assertThat(few.matches("correct horse", hash)).isTrue();
    assertThat(few.matches("Correct horse", hash)).isFalse();
    assertThat(few.matches("", hash)).isFalse();
  }

  @Test
  void saltsEachHash() {
    assertThat(few.hash("same")).isNotEqualTo(few.hash("same"));
  }

  @Test
  void agreesWithAKnownVector() {
    // PBKDF2-HMAC-SHA-256, "passwd", salt "salt", 1 round: first half of RFC 7914, section 11.
    String expected = "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc";
    byte[] bytes = java.util.HexFormat.of().parseHex(expected);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    String hash =
        "pbkdf2-sha256$1$"
            + base64.encodeToString("salt".getBytes(java.nio.charset.StandardCharsets.UTF_8))
            + "$"
            + base64.encodeToString(bytes);
    assertThat(few.matches("passwd", hash)).isTrue();
  }

  @Test
  void knowsHashesOfFewerRounds() {
    assertThat(new Passwords(2000).outdated(few.hash("x"))).isTrue();
    assertThat(few.outdated(new Passwords(2000).hash("x"))).isFalse();
  }

  @Test
  void refusesHashesItDoesNotKnow() {
    assertThatThrownBy(() -> few.matches("x", "md5$abc")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void findsNobody() {
    assertThat(few.matchesNobody("anything")).isFalse();
  }
}
