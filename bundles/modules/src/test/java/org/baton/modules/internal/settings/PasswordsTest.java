package org.baton.modules.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class PasswordsTest {
  private static final String FIELD = "sample/org.baton.sample/word";
  private static final String PREFIX = "aes-gcm:";

  private final Passwords passwords = GivenSettings.passwords("one");

  @Test
  void whatIsHiddenComesBackAndNeverLooksTheSame() {
    String hidden = passwords.hidden(FIELD, "开门");
    assertThat(hidden).startsWith(PREFIX).isNotEqualTo(passwords.hidden(FIELD, "开门"));
    assertThat(passwords.shown(FIELD, hidden)).contains("开门");
    assertThat(GivenSettings.passwords("one").shown(FIELD, hidden)).contains("开门");
  }

  @Test
  void anotherKeyAnotherSettingAndAChangedByteShowNothing() {
    String hidden = passwords.hidden(FIELD, "open");
    assertThat(GivenSettings.passwords("two").shown(FIELD, hidden)).isEmpty();
    assertThat(passwords.shown("sample/org.baton.sample/other", hidden)).isEmpty();
    byte[] bytes = Base64.getDecoder().decode(hidden.substring(PREFIX.length()));
    for (int i = 0; i < bytes.length; i++) {
      byte[] other = bytes.clone();
      other[i] ^= 1;
      String changed = PREFIX + Base64.getEncoder().encodeToString(other);
      assertThat(passwords.shown(FIELD, changed)).as("byte " + i).isEmpty();
    }
    assertThat(passwords.shown(FIELD, PREFIX)).isEmpty();
    assertThat(passwords.shown(FIELD, PREFIX + "AAAA")).isEmpty();
    assertThat(passwords.shown(FIELD, PREFIX + "no base64 !")).isEmpty();
  }

  @Test
  void whatAnEarlierVersionWroteStands() {
    assertThat(passwords.shown(FIELD, "[\"open\"]")).contains("[\"open\"]");
  }
}
