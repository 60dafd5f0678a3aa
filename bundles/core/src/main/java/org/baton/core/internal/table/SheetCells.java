package org.baton.core.internal.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.core.internal.table.TableFile.RowAction;

/** Reads the cells of one sheet as a stream (ECMA-376, part 1, section 18.3.1). */
final class SheetCells {
  private static final double LAST_DAY = 2_958_465;

  private final XMLStreamReader xml;
  private final String source;
  private final SharedWords words;
  private final Styles styles;
  private final boolean from1904;
  private final List<Violation> merged = new ArrayList<>();
  private int line;

  SheetCells(
      XMLStreamReader xml, String source, SharedWords words, Styles styles, boolean from1904) {
    this.xml = xml;
    this.source = source;
    this.words = words;
    this.styles = styles;
    this.from1904 = from1904;
  }

  <X extends Exception> void each(RowAction<X> action) throws X, IOException, XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("row")) {
        if (!action.take(row())) {
          return;
        }
      } else if (xml.getLocalName().equals("mergeCell")) {
        addMerged(xml.getAttributeValue(null, "ref"));
      }
    }
    if (!merged.isEmpty()) {
      throw Problem.invalid("core.table.refused", merged, source);
    }
  }

  private void addMerged(String reference) throws IOException {
    CellPlace first = CellPlace.of(reference.split(":", 2)[0]);
    String letters = CellPlace.letters(first.column());
    if (merged.size() < 100) {
      merged.add(
          new Violation(source, first.row(), letters, reference, "core.table.merged", List.of()));
    }
  }

  private RawRow row() throws IOException, XMLStreamException {
    String number = xml.getAttributeValue(null, "r");
    int next = number == null ? line + 1 : Integer.parseInt(number);
    if (next <= line) {
      throw new IOException("rows are not in order: " + number);
    }
    line = next;
    List<RawCell> cells = new ArrayList<>();
    int column = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        column = addCell(cells, column);
      }
    }
    return new RawRow(line, cells);
  }

  /**
   * Adds a cell where it says it stands, else behind the one before, be that blank.
   *
   * @return the column behind it
   */
  private int addCell(List<RawCell> cells, int next) throws IOException, XMLStreamException {
    String reference = xml.getAttributeValue(null, "r");
    int column = reference == null ? next : CellPlace.of(reference).column();
    RawCell cell = cell();
    if (cell == RawCell.BLANK) {
      return column + 1;
    }
    if (column < cells.size()) {
      throw new IOException("cells are not in order: " + reference);
    }
    if (column >= Limits.COLUMNS) {
      throw TableFile.refusedAt(source, line, cell.text(), "core.table.columns", Limits.COLUMNS);
    }
    if (cell.text().length() > Limits.CELL) {
      throw TableFile.refusedAt(source, line, cell.text(), "core.table.cell", Limits.CELL);
    }
    while (cells.size() < column) {
      cells.add(RawCell.BLANK);
    }
    cells.add(cell);
    return column + 1;
  }

  private RawCell cell() throws IOException, XMLStreamException {
    String type = xml.getAttributeValue(null, "t");
    Styles.Shown shown = styles.of(xml.getAttributeValue(null, "s"));
    String value = "";
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "v" -> value = xml.getElementText();
          case "is" -> value = SharedWords.text(xml, "is");
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
    }
    return value.isEmpty() ? RawCell.BLANK : cell(type == null ? "n" : type, shown, value);
  }

  private RawCell cell(String type, Styles.Shown shown, String value) throws IOException {
    return switch (type) {
      case "s" -> RawCell.words(words.get(value));
      case "str", "inlineStr" -> RawCell.words(value);
      case "b" -> new RawCell(value.equals("1") ? "TRUE" : "FALSE", RawCell.Kind.FLAG);
      case "e" -> new RawCell(value, RawCell.Kind.ERROR);
      case "d" -> new RawCell(value, RawCell.Kind.DATE);
      case "n" -> number(Double.parseDouble(value), shown);
      default -> throw new IOException("no cell type: " + type);
    };
  }

  private RawCell number(double value, Styles.Shown shown) {
    BigDecimal exact = BigDecimal.valueOf(value);
    return switch (shown) {
      case NUMBER -> new RawCell(plain(exact), RawCell.Kind.NUMBER);
      case PERCENT -> new RawCell(plain(exact.movePointRight(2)) + "%", RawCell.Kind.NUMBER);
      case DATE ->
          value >= 0 && value <= LAST_DAY
              ? new RawCell(day(value), RawCell.Kind.DATE)
              : new RawCell(plain(exact), RawCell.Kind.NUMBER);
    };
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** The 1900 calendar has a day that never was, 29 February 1900, as day 60. */
  private String day(double serial) {
    long whole = (long) serial;
    LocalDate zero =
        from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, whole < 60 ? 31 : 30);
    LocalDate day = zero.plusDays(whole);
    long seconds = Math.round((serial - whole) * 86_400);
    LocalDateTime moment = day.atStartOfDay().plusSeconds(seconds);
    return seconds == 0 ? day.toString() : moment.toString();
  }
}
