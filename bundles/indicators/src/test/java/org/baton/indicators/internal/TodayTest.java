package org.baton.indicators.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TodayTest {
  @Test
  void theZoneOfThePlatformIsNamedInOnePlace() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      assertThat(files.filter(f -> f.toString().endsWith(".java")).filter(TodayTest::namesAZone))
          .extracting(f -> f.getFileName().toString())
          .containsExactly("Today.java");
    }
  }

  private static boolean namesAZone(Path file) {
    try {
      return Files.readString(file).contains("ZoneId.of(");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
