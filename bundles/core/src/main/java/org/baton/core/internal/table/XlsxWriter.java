package org.baton.core.internal.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook of one sheet row by row, in constant memory. Numbers are numbers; all else is
 * text in the cell itself, which no spreadsheet program takes for a formula, and gets the same
 * apostrophe as in CSV so that it stays harmless when it is saved as one.
 */
public final class XlsxWriter implements AutoCloseable {
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,10})?");
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final ZipOutputStream zip;

  /** Begins a workbook. */
  public XlsxWriter(OutputStream out) throws IOException {
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    part(
        "[Content_Types].xml",
        "<Types xmlns=\""
            + PACKAGE
            + "content-types\"><Default Extension=\"rels\" ContentType=\"application/"
            + "vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/"
            + "workbook.xml\" ContentType=\""
            + TYPE
            + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
            + TYPE
            + "worksheet+xml\"/></Types>");
    part("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
    part(
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + SHEETS
            + "\" xmlns:r=\""
            + OFFICE
            + "relationships\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"r1\"/></sheets>"
            + "</workbook>");
    part("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
    zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
    write(XML + "<worksheet xmlns=\"" + SHEETS + "\"><sheetData>");
  }

  private static String relation(String type, String target) {
    return "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\"><Relationship Id=\"r1\" Type=\""
        + OFFICE
        + "relationships/"
        + type
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  private void part(String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    write(XML + content);
    zip.closeEntry();
  }

  private void write(String words) throws IOException {
    zip.write(words.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a row; null is an empty cell. */
  public void row(List<String> cells) throws IOException {
    StringBuilder row = new StringBuilder("<row>");
    for (String cell : cells) {
      if (cell == null || cell.isEmpty()) {
        row.append("<c/>");
      } else if (NUMBER.matcher(cell).matches()) {
        row.append("<c><v>").append(cell).append("</v></c>");
      } else {
        row.append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        escape(SpreadsheetCell.plain(cell), row);
        row.append("</t></is></c>");
      }
    }
    write(row.append("</row>").toString());
  }

  private static void escape(String words, StringBuilder into) {
    words
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> into.append("&amp;");
                case '<' -> into.append("&lt;");
                case '>' -> into.append("&gt;");
                default -> {
                  // XML 1.0 has no other control characters, and no halves of surrogate pairs.
                  boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
                  boolean half = c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF;
                  into.appendCodePoint(control || half ? '\uFFFD' : c);
                }
              }
            });
  }

  /** Ends the workbook. */
  @Override
  public void close() throws IOException {
    write("</sheetData></worksheet>");
    zip.closeEntry();
    zip.close();
  }
}
