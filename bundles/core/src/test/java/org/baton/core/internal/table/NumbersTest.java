package org.baton.core.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.baton.api.table.Column.Type;
import org.baton.api.table.Row.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
  private static Cell read(String text, Type type) throws CellFault {
    return CellReader.read(RawCell.words(text), type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234.5|1234.5",
        "1,234.5|1234.5",
        "1，234．5|1234.5",
        "１２３|123",
        "－１２．５|-12.5",
        "−3|-3",
        "＋7|7",
        "(1,234.5)|-1234.5",
        "（1，000）|-1000",
        "1e3|1000",
        "0|0",
        ".5|0.5",
        "\u00a012\u3000|12",
        "12,345,678|12345678"
      })
  void numbersAreReadAsPeopleWriteThem(String text, double expected) throws CellFault {
    assertThat(read(text, Type.NUMBER).value()).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,23",
        "12,34.5",
        "1.234,5",
        "1 234",
        "abc",
        "12元",
        "(-5)",
        "5-",
        "--5",
        "1e999",
        ".",
        "1.2.3",
        "NaN",
        "Infinity",
        "0x10",
        "1d"
      })
  void whatMayMeanTwoThingsIsRefused(String text) {
    assertThatThrownBy(() -> read(text, Type.NUMBER))
        .isInstanceOfSatisfying(
            CellFault.class, f -> assertThat(f.code()).isEqualTo("core.table.number"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "NA", "n/a", "N/A", "-", "－", "—", "——", "无", "缺", "\u3000"})
  void wordsForNoValueAreMissingAndNeverZero(String text) throws CellFault {
    assertThat(read(text, Type.NUMBER).value()).isEmpty();
    assertThat(read(text, Type.DATE).value()).isEmpty();
  }

  @Test
  void zeroIsAValue() throws CellFault {
    assertThat(read("0", Type.NUMBER).value()).contains(0.0);
    assertThat(read("０", Type.PERCENT).value()).contains(0.0);
  }

  @Test
  void aPercentSignIsReadByTheUnitOfTheColumn() throws CellFault {
    assertThat(read("12%", Type.PERCENT).value()).contains(12.0);
    assertThat(read("12", Type.PERCENT).value()).contains(12.0);
    assertThat(read("１２．５％", Type.PERCENT).value()).contains(12.5);
    assertThat(read("12%", Type.SHARE).value()).contains(0.12);
    assertThat(read("0.12", Type.SHARE).value()).contains(0.12);
    assertThatThrownBy(() -> read("12%", Type.NUMBER))
        .isInstanceOfSatisfying(
            CellFault.class, f -> assertThat(f.code()).isEqualTo("core.table.percent"));
  }

  @Test
  void wholeNumbersMayHaveAnEmptyFraction() throws CellFault {
    assertThat(read("2,024", Type.WHOLE).value()).contains(2024L);
    assertThat(read("2024.0", Type.WHOLE).value()).contains(2024L);
    assertThatThrownBy(() -> read("2024.5", Type.WHOLE)).isInstanceOf(CellFault.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-01-02",
        "2024/1/2",
        "2024.1.2",
        "2024年1月2日",
        "２０２４年１月２日",
        "20240102",
        "45293",
        "2024-01-02 00:00:00",
        "2024-01-02T10:30"
      })
  void daysAreReadInTheUsualForms(String text) throws CellFault {
    assertThat(read(text, Type.DATE).value()).contains(java.time.LocalDate.of(2024, 1, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1/2/2024", "2024-1/2", "2024", "24-01-02", "二〇二四年"})
  void otherFormsOfDaysAreRefused(String text) {
    assertThatThrownBy(() -> read(text, Type.DATE)).isInstanceOf(CellFault.class);
  }

  @Test
  void aDayThatNeverWasIsRefusedAsSuch() {
    assertThatThrownBy(() -> read("2023-02-29", Type.DATE))
        .isInstanceOfSatisfying(
            CellFault.class, f -> assertThat(f.code()).isEqualTo("core.table.no-such-day"));
  }

  @Test
  void wordsStayAsTheyAre() throws CellFault {
    assertThat(read(" 无 ", Type.TEXT).value()).contains("无");
    assertThat(read("０１", Type.TEXT).value()).contains("０１");
  }
}
