package org.baton.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.baton.api.web.HelpPage.Topic;
import org.junit.jupiter.api.Test;

class HelpPageTest {
  private static boolean isFor(String path, String address) {
    return new Topic(path, "title", "text").isFor(address);
  }

  @Test
  void aTopicIsForThePagesBelowItsPath() {
    assertThat(isFor("/core/units/", "/core/units/U1")).isTrue();
    assertThat(isFor("/core/units/", "/core/runs/")).isFalse();
    assertThat(isFor("/core/units/", "/other/core/units/")).isFalse();
  }

  @Test
  void aStarStandsForOnePart() {
    String plan = "/core/cycles/*/plan";
    assertThat(isFor(plan, "/core/cycles/C2026/plan")).isTrue();
    assertThat(isFor(plan, "/core/cycles/C.2026/plan/nodes/A1")).isTrue();
    assertThat(isFor(plan, "/core/cycles/C2026")).isFalse();
    assertThat(isFor(plan, "/core/cycles/C2026/units/plan")).isFalse();
  }
}
