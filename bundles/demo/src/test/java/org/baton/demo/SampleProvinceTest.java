package org.baton.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The shipped files fit together; that they evaluate well is shown by the engine's own tests. */
class SampleProvinceTest {
  private static final Path FOLDER =
      Path.of("../../distribution/src/main/assembly/examples/province");
  private static final List<String> GROUPS =
      List.of(
          "party",
          "government",
          "congress",
          "subordinate",
          "cooperation",
          "public",
          "service",
          "self",
          "experts");

  private final Province province = new Province(FOLDER);

  @Test
  void everyYearHasAllItsFiles() {
    assertThat(province.years()).containsExactly(2023, 2024, 2025, 2026);
    for (int year : province.years()) {
      for (String kind : List.of("targets", "observations", "sheets")) {
        assertThat(province.file(kind + "-" + year + ".csv")).as(kind + " " + year).isPresent();
      }
    }
  }

  @Test
  void everySheetIsAboutAKnownUnitByAKnownGroupAndAnswersSomething() throws IOException {
    Set<String> units = new HashSet<>();
    Files.readAllLines(FOLDER.resolve("units.csv")).forEach(l -> units.add(l.split(",")[0]));
    assertThat(units).hasSize(1 + 22);
    for (int year : province.years()) {
      Set<String> seen = new HashSet<>();
      List<String> rows = Files.readAllLines(FOLDER.resolve("sheets-" + year + ".csv"));
      for (String row : rows.subList(1, rows.size())) {
        String[] cells = row.split(",", 4);
        assertThat(units).contains(cells[0]);
        assertThat(GROUPS).contains(cells[1]);
        assertThat(seen.add(cells[0] + cells[1] + cells[2])).as(row).isTrue();
        assertThat(cells[3]).containsPattern("\\d");
      }
      assertThat(seen).hasSizeGreaterThan(1000);
    }
  }

  @Test
  void oneFileIsInAnEncodingAsPeopleReallySendThem() {
    byte[] file = province.file("observations-2024.csv").orElseThrow();
    assertThat(readable(file, StandardCharsets.UTF_8)).isFalse();
    assertThat(readable(file, Charset.forName("GB18030"))).isTrue();
    assertThat(new String(file, Charset.forName("GB18030"))).contains("％").contains("９");
  }

  private static boolean readable(byte[] file, Charset charset) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(file));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
