package org.baton.core.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.table.Column;
import org.baton.api.table.Column.Need;
import org.baton.api.table.Column.Type;
import org.baton.api.table.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {
  private static final TableShape SHAPE =
      new TableShape(
          List.of(
              new Column("unit", "unit", Type.TEXT, Need.VALUE),
              new Column("value", "value", Type.PERCENT, Need.COLUMN),
              new Column("valid_from", "from", Type.DATE, Need.NOTHING)),
          Optional.empty());
  private static final Map<String, List<String>> TITLES =
      Map.of(
          "unit", List.of("单位编码", "单位代码", "Unit"),
          "value", List.of("实际值", "Value"),
          "from", List.of("生效日期", "Valid from"));

  @TempDir Path folder;
  private final List<Violation> wrong = new ArrayList<>();

  private Table read(byte[] content, Map<String, String> mapping) throws IOException {
    Path file = Files.write(folder.resolve("t.csv"), content);
    return Table.check(
        TableFile.open(file, "t.csv"),
        SHAPE,
        k -> TITLES.getOrDefault(k, List.of()),
        mapping,
        wrong::add);
  }

  private Table read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  private static List<Row> rows(Table table) {
    List<Row> rows = new ArrayList<>();
    table.each(rows::add);
    return rows;
  }

  @Test
  void everyUsualEncodingIsReadAndNamed() throws IOException {
    String text = "单位编码,实际值\n沈阳市,12%\n";
    Map<String, String> expected =
        Map.of(
            "UTF-8",
            "CSV, UTF-8, comma",
            "GB18030",
            "CSV, GB18030, comma",
            "GBK",
            "CSV, GB18030, comma");
    for (Map.Entry<String, String> e : expected.entrySet()) {
      Table table = read(text.getBytes(Charset.forName(e.getKey())), Map.of());
      assertThat(table.format()).isEqualTo(e.getValue());
      assertThat(rows(table).get(0).text("unit")).contains("沈阳市");
      assertThat(rows(table).get(0).number("value")).hasValue(12);
    }
    Table marked = read(("\ufeff" + text).getBytes(StandardCharsets.UTF_8), Map.of());
    assertThat(rows(marked).get(0).text("unit")).contains("沈阳市");
    Table wide = read(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE), Map.of());
    assertThat(rows(wide).get(0).text("unit")).contains("沈阳市");
    assertThat(wrong).isEmpty();
  }

  @Test
  void bytesOfNoEncodingAreRefused() {
    assertThatThrownBy(() -> read(new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'}, Map.of()))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> assertThat(p.violations().get(0).code()).isEqualTo("core.table.encoding"));
  }

  @Test
  void separatorsAndQuotesAreUnderstood() throws IOException {
    assertThat(rows(read("Unit;Value\n\"a;b\";1\n")).get(0).text("unit")).contains("a;b");
    assertThat(rows(read("Unit\tValue\na\t1\n")).get(0).text("unit")).contains("a");
    Row row = rows(read("Unit,Value\n\"a \"\"b\"\"\nc\",1\nd,2\n")).get(1);
    assertThat(row.text("unit")).contains("d");
    assertThat(row.line()).isEqualTo(4);
    assertThat(wrong).isEmpty();
  }

  @Test
  void columnsAreFoundByNameTitleAndMapping() throws IOException {
    assertThat(rows(read("VALID FROM,Unit,value\n2024/1/2,a,1\n")).get(0).date("valid_from"))
        .isPresent();
    Table mapped =
        read(
            "代号,数,别的\na,1,x\n".getBytes(StandardCharsets.UTF_8),
            Map.of("unit", "代号", "value", "数"));
    assertThat(rows(mapped).get(0).text("unit")).contains("a");
    assertThat(mapped.ignored()).containsExactly("别的");
    assertThat(wrong).isEmpty();
  }

  @Test
  void mistakesInTheHeaderAreAllReported() throws IOException {
    read(
        "Unit,Unit,x\n1,2,3\n".getBytes(StandardCharsets.UTF_8),
        Map.of("valid_from", "no", "q", "x"));
    assertThat(wrong)
        .extracting(Violation::field, Violation::code)
        .containsExactlyInAnyOrder(
            tuple("valid_from", "core.table.mapping-header"),
            tuple("q", "core.table.mapping-column"),
            tuple("unit", "core.table.column-twice"),
            tuple("value", "core.table.column-missing"));
  }

  @Test
  void everyUnreadableCellIsReportedWithItsPlace() throws IOException {
    Table table = read("单位编码,实际值,生效日期\na,1,2024-13-01\n\n,x,\nb,2,3,4\nc,1\n");
    assertThat(table.count()).isEqualTo(4);
    assertThat(wrong)
        .extracting(
            Violation::source, Violation::line, Violation::field, Violation::value, Violation::code)
        .containsExactly(
            tuple("t.csv", 2, "生效日期", "2024-13-01", "core.table.no-such-day"),
            tuple("t.csv", 4, "单位编码", "", "core.table.required"),
            tuple("t.csv", 4, "实际值", "x", "core.table.number"),
            tuple("t.csv", 5, "", "4", "core.table.cells"),
            tuple("t.csv", 5, "生效日期", "3", "core.table.date"),
            tuple("t.csv", 6, "", "1", "core.table.cells"));
  }

  @Test
  void anUnclosedQuoteIsRefusedWithItsLine() {
    assertThatThrownBy(() -> read("Unit,Value\na,1\n\"b,2\nc,3\n"))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> assertThat(p.violations().get(0).code()).isEqualTo("core.table.csv"));
  }

  @Test
  void widthAndCellsAreBounded() {
    assertThatThrownBy(() -> read("Unit,Value\n" + ",".repeat(500) + "\n"))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> assertThat(p.violations().get(0).code()).isEqualTo("core.table.columns"));
    assertThatThrownBy(() -> read("Unit,Value\n" + "x".repeat(Limits.CELL + 1) + ",1\n"))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> assertThat(p.violations().get(0).code()).isEqualTo("core.table.cell"));
  }

  @Test
  void nothingButBlanksIsRefused() {
    assertThatThrownBy(() -> read("")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> read("\n\n")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> read(",,\n")).isInstanceOf(Problem.class);
  }
}
