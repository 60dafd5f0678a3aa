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
  void rowsAreQuotedWhereNeeded() {
    assertThat(SpreadsheetCell.csvRow(Arrays.asList("a,b", "say \"no\"", null, "=1,2")))
        .isEqualTo("\"a,b\",\"say \"\"no\"\"\",,\"'=1,2\"\r\n");
  }
}
