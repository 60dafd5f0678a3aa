package org.baton.core.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.table.Column;
import org.baton.api.table.Column.Need;
import org.baton.api.table.Column.Type;
import org.baton.api.table.Row;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxFileTest {
  private static final TableShape SHAPE =
      new TableShape(
          List.of(
              new Column("unit", "", Type.TEXT, Need.VALUE),
              new Column("value", "", Type.PERCENT, Need.COLUMN),
              new Column("day", "", Type.DATE, Need.NOTHING)),
          Optional.empty());

  @TempDir Path folder;
  private final List<Violation> wrong = new ArrayList<>();

  private interface Filling {
    void fill(Worksheet sheet);
  }

  private Path workbook(Filling filling) throws IOException {
    Path file = folder.resolve("book.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("表1");
      sheet.value(0, 0, "unit");
      sheet.value(0, 1, "value");
      sheet.value(0, 2, "day");
      filling.fill(sheet);
    }
    return file;
  }

  private Table check(Path file) {
    return Table.check(
        TableFile.open(file, "book.xlsx"), SHAPE, k -> List.of(), Map.of(), wrong::add);
  }

  private static List<Row> rows(Table table) {
    List<Row> rows = new ArrayList<>();
    table.each(rows::add);
    return rows;
  }

  /** The same workbook with one part replaced. */
  private Path patched(Path file, String part, String content) throws IOException {
    Path result = folder.resolve("patched.xlsx");
    try (ZipFile from = new ZipFile(file.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(result))) {
      for (ZipEntry entry : (Iterable<ZipEntry>) from.stream().<ZipEntry>map(e -> e)::iterator) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals(part)) {
          to.write(content.getBytes(StandardCharsets.UTF_8));
        } else {
          from.getInputStream(entry).transferTo(to);
        }
      }
    }
    return result;
  }

  private static String sheet(String rows, String behind) {
    return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
        + rows
        + "</sheetData>"
        + behind
        + "</worksheet>";
  }

  @Test
  void cellsAreReadAsTheWorkbookShowsThem() throws IOException {
    Table table =
        check(
            workbook(
                s -> {
                  s.value(1, 0, 210100);
                  s.value(1, 1, 0.07);
                  s.style(1, 1).format("0.00%").set();
                  s.value(1, 2, LocalDate.of(2024, 1, 2));
                  s.style(1, 2).format("yyyy\"年\"m\"月\"d\"日\"").set();
                  s.value(3, 0, "沈阳市");
                  s.value(3, 1, "1，234．5");
                  s.value(3, 2, 45293);
                }));
    assertThat(wrong).isEmpty();
    Row first = rows(table).get(0);
    assertThat(first.text("unit")).contains("210100");
    assertThat(first.number("value")).hasValue(7);
    assertThat(first.raw("value")).isEqualTo("7%");
    assertThat(first.date("day")).contains(LocalDate.of(2024, 1, 2));
    Row second = rows(table).get(1);
    assertThat(second.line()).isEqualTo(4);
    assertThat(second.source()).isEqualTo("book.xlsx, 表1");
    assertThat(second.number("value")).hasValue(1234.5);
    assertThat(second.date("day")).contains(LocalDate.of(2024, 1, 2));
  }

  @Test
  void aCodeLongerThanASpreadsheetKeepsIsRefused() throws IOException {
    check(workbook(s -> s.value(1, 0, 1234567890123456789.0)));
    assertThat(wrong).extracting(Violation::code).contains("core.table.digits-lost");
  }

  @Test
  void mergedCellsAreRefusedWithTheirPlace() throws IOException {
    Path file =
        workbook(
            s -> {
              s.value(4, 0, "a");
              s.range(4, 0, 6, 0).merge();
            });
    assertThatThrownBy(() -> check(file))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> {
              Violation v = p.violations().get(0);
              assertThat(v.code()).isEqualTo("core.table.merged");
              assertThat(v.line()).isEqualTo(5);
              assertThat(v.field()).isEqualTo("A");
              assertThat(v.value()).isEqualTo("A5:A7");
            });
  }

  @Test
  void formulaErrorsAreReported() throws IOException {
    Path file =
        patched(
            workbook(s -> {}),
            "xl/worksheets/sheet1.xml",
            sheet(
                "<row><c t=\"inlineStr\"><is><t>unit</t></is></c><c t=\"inlineStr\"><is><t>value</t></is></c></row>"
                    + "<row><c t=\"str\"><f>A1</f><v>a</v></c><c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>",
                ""));
    Table table = check(file);
    assertThat(table.first(1).get(0).text("unit")).contains("a");
    assertThat(rows(table)).isEmpty();
    assertThat(wrong).extracting(Violation::code).containsExactly("core.table.formula");
    assertThat(wrong.get(0).line()).isEqualTo(2);
  }

  @Test
  void aCellWithoutAPlaceStandsBehindTheOneBeforeBlankOrNot() throws IOException {
    String head = "<row><c t=\"str\"><v>unit</v></c><c t=\"str\"><v>value</v></c>";
    Path file =
        patched(
            workbook(s -> {}),
            "xl/worksheets/sheet1.xml",
            sheet(
                head
                    + "<c t=\"str\"><v>day</v></c></row>"
                    + "<row><c t=\"str\"><v>a</v></c><c/><c t=\"str\"><v>2020-01-02</v></c></row>",
                ""));
    Row row = rows(check(file)).get(0);
    assertThat(row.text("unit")).contains("a");
    assertThat(row.date("day")).contains(LocalDate.of(2020, 1, 2));
    assertThat(wrong).isEmpty();
  }

  @Test
  void aCraftedReferenceTakesNoMemory() throws IOException {
    Path file =
        patched(
            workbook(s -> {}),
            "xl/worksheets/sheet1.xml",
            sheet("<row r=\"1\"><c r=\"ZZZZZ1\"><v>1</v></c></row>", ""));
    assertThatThrownBy(() -> check(file))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> assertThat(p.violations().get(0).code()).isEqualTo("core.table.columns"));
  }

  @Test
  void anArchiveThatInflatesWithoutEndIsRefused() throws IOException {
    Path file =
        patched(
            workbook(s -> {}),
            "xl/worksheets/sheet1.xml",
            sheet("<row></row>".repeat(4_000_000), ""));
    assertThat(Files.size(file)).isLessThan(200_000);
    assertThatThrownBy(() -> check(file))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> assertThat(p.violations().get(0).code()).isEqualTo("core.table.inflates"));
  }

  @Test
  void oneEndlessPieceIsRefused() throws IOException {
    Path file =
        patched(
            workbook(s -> {}),
            "xl/worksheets/sheet1.xml",
            sheet("<row r=\"" + " ".repeat(2 << 20) + "\"></row>", ""));
    assertThatThrownBy(() -> check(file))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> assertThat(p.violations().get(0).code()).isEqualTo("core.table.inflates"));
  }

  @Test
  void entitiesAreNotExpanded() throws IOException {
    Path file =
        patched(
            workbook(s -> {}),
            "xl/worksheets/sheet1.xml",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                + sheet("<row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row>", ""));
    assertThatThrownBy(() -> check(file)).isInstanceOf(Problem.class);
  }

  @Test
  void anOldWorkbookAndAnotherArchiveAreRefused() throws IOException {
    Path old =
        Files.write(
            folder.resolve("a.xls"),
            new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2});
    assertThatThrownBy(() -> check(old))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> assertThat(p.violations().get(0).code()).isEqualTo("core.table.old-excel"));
    Path other = folder.resolve("a.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(other))) {
      zip.putNextEntry(new ZipEntry("a.txt"));
    }
    assertThatThrownBy(() -> check(other))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> assertThat(p.violations().get(0).code()).isEqualTo("core.table.no-workbook"));
  }

  @Test
  void formatsAreToldApart() {
    assertThat(Styles.shown("yyyy-mm-dd")).isEqualTo(Styles.Shown.DATE);
    assertThat(Styles.shown("[$-804]yyyy\"年\"m\"月\"")).isEqualTo(Styles.Shown.DATE);
    assertThat(Styles.shown("0.0%")).isEqualTo(Styles.Shown.PERCENT);
    assertThat(Styles.shown("#,##0.00\"day\"")).isEqualTo(Styles.Shown.NUMBER);
    assertThat(Styles.shown("[Red]0.00E+00")).isEqualTo(Styles.Shown.NUMBER);
    assertThat(Styles.shown("h:mm:ss")).isEqualTo(Styles.Shown.NUMBER);
  }
}
