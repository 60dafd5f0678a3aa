package org.baton.core.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.table.Effect;
import org.baton.core.MemoryDatabase;
import org.baton.core.PropertiesTexts;
import org.baton.core.RealData;
import org.baton.core.SomeCaller;
import org.baton.core.internal.data.DataFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsTest {
  @TempDir Path folder;
  private MemoryDatabase database;
  private final PropertiesTexts texts = new PropertiesTexts();
  private final List<String> recorded = new ArrayList<>();
  private final Map<String, UnitWriter.Line> units = new LinkedHashMap<>();
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
                (action, subject, reason, details) ->
                    recorded.add(action + " " + subject + details),
                texts,
                new DataFolder(folder))
            .with(
                new UnitsImport(new Units()),
                new SheetsImport(this::keep),
                new WideSheetsImport(this::keep),
                new ObservationsImport(new Observations()),
                new TargetsImport(new Observations()));
  }

  @AfterEach
  void stop() throws Exception {
    database.close();
  }

  private final class Units implements UnitWriter {
    @Override
    public Map<String, String> parents() {
      Map<String, String> parents = new HashMap<>();
      units.values().forEach(u -> parents.put(u.code(), u.parent()));
      return parents;
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
      for (Line line : lines) {
        assertThat(line.parent().isEmpty() || units.containsKey(line.parent())).isTrue();
        if (line.kind().equals("refused")) {
          Violation v =
              new Violation(line.source(), line.line(), "validTo", "", "core.unit.x", List.of());
          throw Problem.invalid("core.unit.invalid", List.of(v), 1);
        }
        units.put(line.code(), line);
      }
    }
  }

  private final class Observations implements ObservationWriter {
    @Override
    public Set<String> units() {
      return Set.of("A", "B");
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

  private ImportReport run(String kind, String text, boolean dryRun, Map<String, String> columns) {
    return imports.run(
        new ImportOrder(kind, "文件.csv", Optional.of("2025"), columns, dryRun),
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private ImportReport run(String kind, String text) {
    return run(kind, text, false, Map.of());
  }

  @Test
  void unitsComeInAnyOrderAndAreWrittenFromTheTop() {
    ImportReport report =
        run("units", "编码,名称,类别,上级编码,生效日期\n2101,沈阳,city,21,2020年1月1日\n21,辽宁,province,,\n");
    assertThat(report.violations()).isEmpty();
    assertThat(report.accepted()).isEqualTo(2);
    assertThat(units.keySet()).containsExactly("21", "2101");
    assertThat(units.get("2101").validFrom()).isPresent();
    assertThat(report.preview().get(0).text("name")).contains("沈阳");
    assertThat(recorded)
        .singleElement()
        .asString()
        .startsWith("core.imported import:units")
        .contains("rows=2", "file=文件.csv", "sha256=" + report.sha256());
  }

  @Test
  void strangersCirclesAndRepeatsAreFoundTogether() {
    ImportReport report =
        run(
            "units",
            "code,name,kind,parent,valid_from,valid_to\n"
                + "a,A,x,b,,\nb,B,x,c,,\nc,C,x,a,,\nd,D,x,z,,\nd,D,x,,,\ne,,x,,2024-01-02,2024-01-01\n");
    assertThat(report.violations())
        .extracting(Violation::line, Violation::field, Violation::code)
        .containsExactlyInAnyOrder(
            tuple(2, "parent", "core.import.parent-circle"),
            tuple(5, "parent", "core.import.parent-unknown"),
            tuple(6, "code", "core.import.twice"),
            tuple(7, "name", "core.import.name-missing"),
            tuple(7, "valid_to", "core.import.ends-before"));
    assertThat(report.accepted()).isZero();
    assertThat(units).isEmpty();
    assertThat(recorded).isEmpty();
  }

  @Test
  void whatTheRegisterRefusesIsReportedByRowAndColumn() {
    ImportReport report = run("units", "code,name,kind,失效日期\n1,a,x,\n2,b,refused,\n");
    assertThat(report.violations())
        .extracting(Violation::line, Violation::field, Violation::code)
        .containsExactly(tuple(3, "失效日期", "core.unit.x"));
    assertThat(report.accepted()).isZero();
    assertThat(recorded).isEmpty();
  }

  @Test
  void aDryRunTriesEverythingAndRecordsNothing() {
    ImportReport report = run("units", "code,name,kind\n1,a,x\n", true, Map.of());
    assertThat(report.accepted()).isEqualTo(1);
    assertThat(report.dryRun()).isTrue();
    assertThat(recorded).isEmpty();
  }

  @Test
  void aValueForAllRowsCanTakeTheColumnsPlace() {
    run("units", "code,name\n1,a\n2,b\n", false, Map.of("kind", "=county"));
    assertThat(units.values()).extracting(UnitWriter.Line::kind).containsOnly("county");
  }

  @Test
  void mistakesNameTheFilesOwnColumns() {
    ImportReport report =
        run("units", "代号,名,类别\n1,a,x\n1,a,x\n", false, Map.of("code", "代号", "name", "名"));
    assertThat(report.violations().get(0).field()).isEqualTo("代号");
  }

  @Test
  void longSheetsAreGatheredFromScatteredRows() {
    run(
        "sheets",
        "unit,group,evaluator,indicator,score\nA,g,e1,C1,80\nB,g,e1,C1,70\nA,g,e1,C2,NA\n");
    assertThat(sheets).hasSize(2);
    assertThat(sheets.get(0).answers())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("C1", OptionalDouble.of(80), "C2", OptionalDouble.empty()));
    ImportReport twice =
        run("sheets", "unit,group,evaluator,indicator,score\nA,g,e1,C1,80\nA,g,e1,C1,81\n");
    assertThat(twice.violations())
        .extracting(Violation::line, Violation::code)
        .containsExactly(tuple(3, "core.import.answer-twice"));
  }

  @Test
  void wideSheetsHaveOneColumnAnIndicator() {
    run("sheets-wide", "单位编码,评价主体,评价人,C1,C2\nA,g,e1,８０,无\nA,g,e2,1,2\n");
    assertThat(sheets).hasSize(2);
    assertThat(sheets.get(0).answers())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("C1", OptionalDouble.of(80), "C2", OptionalDouble.empty()));
    assertThat(run("sheets-wide", "unit,group,evaluator,C1\nA,g,e,1\nA,g,e,2\n").violations())
        .extracting(Violation::code)
        .containsExactly("core.import.sheet-twice");
  }

  @Test
  void observationsKeepMissingApartFromZeroAndDropPercentSigns() {
    ImportReport report =
        run(
            "observations",
            "unit,indicator,year,value,target\nA,I1,2024,12%,\nA,I2,2024,NA,5\nB,I1,2024,0,\n");
    assertThat(report.violations()).isEmpty();
    assertThat(observed)
        .extracting(ObservationWriter.Line::value)
        .containsExactly(OptionalDouble.of(12), OptionalDouble.empty(), OptionalDouble.of(0));
    assertThat(run("targets", "unit,indicator,year,target\nZ,I1,2024,1\nA,I1,24,1\n").violations())
        .extracting(Violation::line, Violation::code)
        .containsExactly(tuple(2, "core.import.unit-unknown"), tuple(3, "core.import.year"));
  }

  @Test
  void unknownKindsAndForbiddenOnesAreRefusedAndNothingStaysBehind() throws IOException {
    assertThatThrownBy(() -> run("nothing", "a\n"))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("core.import.kind-unknown"));
    Imports forbidden =
        new Imports(database, new SomeCaller(""), (a, s, r, d) -> {}, texts, new DataFolder(folder))
            .with(new UnitsImport(new Units()));
    assertThat(forbidden.kinds()).isEmpty();
    assertThatThrownBy(
            () ->
                forbidden.run(
                    new ImportOrder("units", "f", Optional.empty(), Map.of(), true),
                    new ByteArrayInputStream(new byte[0])))
        .isInstanceOf(Problem.class);
    run("units", "code,name,kind\n1,a,x\n");
    try (var left = Files.list(folder.resolve("tmp"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void onlyTheFirstThousandMistakesAreToldWithTheirNumber() {
    StringBuilder text = new StringBuilder("unit,indicator,year,value\n");
    for (int i = 0; i < 1500; i++) {
      text.append("A,I").append(i).append(",2024,x\n");
    }
    ImportReport report = run("observations", text.toString());
    assertThat(report.mistakes()).isEqualTo(1500);
    assertThat(report.violations()).hasSize(1000);
    String file = ErrorFile.of(report.violations(), report.mistakes(), texts, Locale.CHINESE);
    assertThat(file.lines()).hasSize(1002);
    assertThat(file).startsWith("\ufeff行,列,值,原因,处理办法").contains("另有 500 处错误未列出");
  }

  @Test
  void theErrorFileRunsNoFormulas() {
    List<Violation> wrong =
        List.of(
            new Violation("f", 2, "=cmd", "=HYPERLINK(\"x\")", "core.table.number", List.of()),
            new Violation("f", 3, "c", "@a", "core.table.number", List.of()),
            new Violation("f", 4, "c", "-1+2", "core.table.number", List.of()),
            new Violation("f", 5, "c", "\tx", "core.table.number", List.of()),
            new Violation("f", 6, "c", "\uff1d1", "core.table.number", List.of()));
    String file = ErrorFile.of(wrong, 5, texts, Locale.ENGLISH);
    assertThat(file).contains("'=cmd", "'=HYPERLINK", "'@a", "'-1+2", "'\tx", "'\uff1d1");
    assertThat(file.lines().skip(1)).noneMatch(l -> l.matches(".*(^|,)\"?[=@+\\t-].*"));
  }

  @Test
  @RealData
  void theNationalSetIsImportedInSeconds() throws IOException {
    long start = System.nanoTime();
    Map<String, Map<String, String>> files = new LinkedHashMap<>();
    files.put("provinces", Map.of("kind", "=province"));
    files.put("cities", Map.of("kind", "=prefecture", "parent", "provinceCode"));
    files.put("areas", Map.of("kind", "=county", "parent", "cityCode"));
    files.put("streets", Map.of("kind", "=township", "parent", "areaCode"));
    for (var file : files.entrySet()) {
      String text =
          Files.readString(RealData.Folder.file("cn_admin_divisions/" + file.getKey() + ".csv"));
      ImportReport report = run("units", text, false, file.getValue());
      assertThat(report.violations()).isEmpty();
    }
    assertThat(units).hasSize(44_703);
    assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
  }

  @Test
  void allMistakesAreFoundInOneRoundWithoutThoseThatFollowFromOthers() {
    ImportReport report =
        run(
            "units",
            "code,name,kind,parent,valid_from\n"
                + "a,A,x,,2020-13-45\nb,B,x,a,\nc,C,x,z,never\n,D,x,y,\ne,E,x\nf,F,x,e,\nb,G,x,,\n");
    assertThat(report.violations())
        .extracting(Violation::line, Violation::field, Violation::code)
        .containsExactly(
            tuple(2, "valid_from", "core.table.no-such-day"),
            tuple(4, "valid_from", "core.table.date"),
            tuple(4, "parent", "core.import.parent-unknown"),
            tuple(5, "code", "core.table.required"),
            tuple(5, "parent", "core.import.parent-unknown"),
            tuple(6, "", "core.table.cells"),
            tuple(8, "code", "core.import.twice"));
    assertThat(units).isEmpty();
  }

  @Test
  void rowsOfSheetsAndValuesAreCheckedBesideCellsThatCannotBeRead() {
    ImportReport values =
        run(
            "observations",
            "unit,indicator,year,value\nZ,I1,2024,x\nA,I1,2024,1\nA,I1,2024,y\nB,I1,24,1\n");
    assertThat(values.violations())
        .extracting(Violation::line, Violation::field, Violation::code)
        .containsExactly(
            tuple(2, "value", "core.table.number"),
            tuple(2, "unit", "core.import.unit-unknown"),
            tuple(4, "value", "core.table.number"),
            tuple(4, "indicator", "core.import.twice"),
            tuple(5, "year", "core.import.year"));
    assertThat(values.accepted()).isZero();
    ImportReport wide = run("sheets-wide", "unit,group,evaluator,C1\nA,g,e,x\nA,g,e,2\nB,g,,3\n");
    assertThat(wide.violations())
        .extracting(Violation::line, Violation::code)
        .containsExactlyInAnyOrder(
            tuple(2, "core.table.number"),
            tuple(2, "core.import.sheet-twice"),
            tuple(4, "core.table.required"));
  }
}
