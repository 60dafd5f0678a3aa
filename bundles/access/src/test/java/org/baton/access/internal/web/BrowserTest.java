package org.baton.access.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrowserTest {
  private static final String CHROME =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/126.0.0.0 Safari/537.36";

  @Test
  void browsersAreCalledByTheirOwnName() {
    assertThat(Browser.of(CHROME)).isEqualTo("Chrome 126 \u00b7 Windows");
    assertThat(Browser.of(CHROME + " Edg/126.0.0.0")).isEqualTo("Edge 126 \u00b7 Windows");
    assertThat(
            Browser.of(
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15"
                    + " (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1"))
        .isEqualTo("Safari 17 \u00b7 iPhone");
    assertThat(Browser.of("curl/8.5.0")).isEqualTo("curl/8.5.0");
  }

  @Test
  void whatIsNoBrowserIsCutShort() {
    assertThat(Browser.of("x".repeat(500))).hasSize(60);
  }
}
