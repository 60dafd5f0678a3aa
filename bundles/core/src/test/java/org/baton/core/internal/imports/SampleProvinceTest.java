package org.baton.core.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baton.api.problem.Violation;
import org.baton.api.table.Effect;
import org.baton.core.MemoryDatabase;
import org.baton.core.PropertiesTexts;
import org.baton.core.SomeCaller;
import org.baton.core.internal.data.DataFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the sample province as the product's own imports read them. */
class SampleProvinceTest {
  private static final Path PROVINCE =
      Path.of("../../distribution/src/main/assembly/examples/province");

  @TempDir Path folder;
  private MemoryDatabase database;
  private final List<UnitWriter.Line> units = new ArrayList<>();
  private final List<SheetWriter.Line> sheets = new ArrayList<>();
  private final List<ObservationWriter.Line> observed = new ArrayList<>();
  private Imports imports;

  @BeforeEach
  void start() throws Exception {
    database = new MemoryDatabase();
    imports =
        new Imports(
                database,
                new SomeCaller("wang"),
                (action, subject, reason, details) -> {},
                new PropertiesTexts(),
                new DataFolder(folder))
            .with(
                new UnitsImport(new Units()),
                new WideSheetsImport(this::keep),
                new ObservationsImport(new Observations()),
                new TargetsImport(new Observations()));
    read("units", "units.csv");
  }

  @AfterEach
  void stop() throws Exception {
    database.close();
  }

  private final class Units implements UnitWriter {
    @Override
    public Map<String, String> parents() {
      return Map.of();
    }

    @Override
    public List<Violation> check(List<Line> lines) {
      return List.of();
    }

    @Override
    public Effect effect(List<Line> lines) {
      return new Effect(lines.size(), 0, 0, Map.of(), List.of());
    }

    @Override
    public void write(List<Line> lines) {
      units.addAll(lines);
    }
  }

  private final class Observations implements ObservationWriter {
    @Override
    public Set<String> units() {
      return units.stream().map(UnitWriter.Line::code).collect(Collectors.toSet());
    }

    @Override
    public List<Line> present(List<Line> lines) {
      return List.of();
    }

    @Override
    public List<Violation> observe(List<Line> lines) {
      observed.addAll(lines);
      return List.of();
    }

    @Override
    public List<Violation> target(List<Line> lines) {
      observed.addAll(lines);
      return List.of();
    }
  }

  private List<Violation> keep(String cycle, List<SheetWriter.Line> lines) {
    sheets.addAll(lines);
    return List.of();
  }

  private void read(String kind, String file) throws IOException {
    ImportOrder order = new ImportOrder(kind, file, Optional.of("C"), Map.of(), false);
    try (InputStream in = Files.newInputStream(PROVINCE.resolve(file))) {
      assertThat(imports.run(order, in).violations()).as(file).isEmpty();
    }
  }

  @Test
  void everyFileIsReadWithoutAMistake() throws IOException {
    for (int year = 2023; year <= 2026; year++) {
      read("targets", "targets-" + year + ".csv");
      read("observations", "observations-" + year + ".csv");
      read("sheets-wide", "sheets-" + year + ".csv");
    }
    assertThat(units).hasSize(22);
    assertThat(sheets).hasSizeGreaterThan(4500);
    assertThat(observed).hasSizeGreaterThan(2000);
  }

  @Test
  void chineseTitlesFullWidthDigitsAndPercentSignsAreUnderstood() throws IOException {
    read("observations", "observations-2024.csv");
    List<ObservationWriter.Line> answered =
        observed.stream().filter(o -> o.indicator().equals("D13")).toList();
    assertThat(answered)
        .hasSize(21)
        .allSatisfy(o -> assertThat(o.value().getAsDouble()).isBetween(50.0, 100.0));
    assertThat(observed)
        .filteredOn(o -> o.note().equals("数据来自省政务服务平台"))
        .allSatisfy(o -> assertThat(o.indicator()).isEqualTo("D24"))
        .hasSize(21);
  }

  @Test
  void whatWasNotMeasuredIsMissingAndNotZero() throws IOException {
    read("observations", "observations-2026.csv");
    assertThat(observed)
        .filteredOn(o -> o.indicator().equals("F24"))
        .hasSize(21)
        .anySatisfy(o -> assertThat(o.value()).isEmpty())
        .allSatisfy(o -> assertThat(o.value().orElse(1)).isPositive());
  }
}
