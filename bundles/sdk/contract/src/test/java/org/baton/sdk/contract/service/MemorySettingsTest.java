package org.baton.sdk.contract.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.baton.sdk.platform.MemorySettings;
import org.junit.jupiter.api.Test;

class MemorySettingsTest {
  @interface Settings {
    int longest() default 500;

    String[] kinds() default {};

    String server();
  }

  @Test
  void whatIsNotGivenIsTheDefault() {
    Settings settings = MemorySettings.of(Settings.class, "server", "mail", "longest", 20);
    assertThat(settings.longest()).isEqualTo(20);
    assertThat(settings.kinds()).isEmpty();
    assertThat(settings.server()).isEqualTo("mail");
    assertThat(settings.annotationType()).isEqualTo(Settings.class);
    assertThat(settings).isEqualTo(settings).hasToString(settings.toString());
  }

  @Test
  void whatTheServerWouldNotGiveIsRefused() {
    assertThatThrownBy(() -> MemorySettings.of(Settings.class)).hasMessageContaining("server");
    assertThatThrownBy(() -> MemorySettings.of(Settings.class, "server", 1))
        .hasMessageContaining("java.lang.String");
    assertThatThrownBy(() -> MemorySettings.of(Settings.class, "server", "x", "other", 1))
        .hasMessageContaining("other");
  }
}
