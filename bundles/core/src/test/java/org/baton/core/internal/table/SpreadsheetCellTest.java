package org.baton.core.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpreadsheetCellTest {
  @Test
  void whatBeginsLikeAFormulaIsKeptFromBeingOne() {
    for (String formula :
        new String[] {"=1+1", "+cmd", "-A1", "@SUM(A1)", "\t=1", "\uFF1D1+1", "-"}) {
      assertThat(SpreadsheetCell.plain(formula)).isEqualTo("'" + formula);
    }
  }

  @Test
  void numbersAndWordsStayAsTheyAre() {
    for (String cell : new String[] {"", "-1.5", "+86", "-2.5E-3", "83.20", "省财政厅", "a=b"}) {
      assertThat(SpreadsheetCell.plain(cell)).isEqualTo(cell);
    }
  }

  @Test
  void aFormulaBehindAnotherSeparatorIsKeptFromBeingOne() {
    assertThat(SpreadsheetCell.csv("a;=1+1")).isEqualTo("a;'=1+1");
    assertThat(SpreadsheetCell.csv("a\n @x")).isEqualTo("\"a\n '@x\"");
    assertThat(SpreadsheetCell.csv("a; b=c")).isEqualTo("a; b=c");
    assertThat(SpreadsheetCell.csv("http://x/?a=1&b=-2")).isEqualTo("http://x/?a=1&b=-2");
  }

  @Test
  void rowsAreQuotedWhereNeeded() {
    assertThat(SpreadsheetCell.csvRow(Arrays.asList("a,b", "say \"no\"", null, "=1,2")))
        .isEqualTo("\"a,b\",\"say \"\"no\"\"\",,\"'=1,2\"\r\n");
  }
}
