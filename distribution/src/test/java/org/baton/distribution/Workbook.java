package org.baton.distribution;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of one sheet, cell by cell as its XML has them. */
final class Workbook {
  private static final String TYPES =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATION =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "<Relationship Id=\"r1\" Type=\"%s\" Target=\"%s\"/></Relationships>";

  private final StringBuilder rows = new StringBuilder();
  private String merged = "";

  /** A cell of words. */
  static String words(String words) {
    return "<c t=\"inlineStr\"><is><t>" + escaped(words) + "</t></is></c>";
  }

  /** A cell of a formula, with the words it last came to. */
  static String formula(String formula, String came) {
    return "<c t=\"str\"><f>" + escaped(formula) + "</f><v>" + escaped(came) + "</v></c>";
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;");
  }

  Workbook row(String... cells) {
    rows.append("<row>").append(String.join("", cells)).append("</row>");
    return this;
  }

  /** Cells that are one for whoever looks at them, such as {@code A2:B2}. */
  Workbook merged(String range) {
    merged = "<mergeCells><mergeCell ref=\"" + range + "\"/></mergeCells>";
    return this;
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      part(zip, "_rels/.rels", RELATION.formatted(TYPES + "/officeDocument", "xl/workbook.xml"));
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          RELATION.formatted(TYPES + "/worksheet", "worksheets/sheet1.xml"));
      String sheet = "<sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets>";
      String spaces = "xmlns=\"" + MAIN + "\" xmlns:r=\"" + TYPES + "\"";
      part(zip, "xl/workbook.xml", "<workbook " + spaces + ">" + sheet + "</workbook>");
      String data = "<sheetData>" + rows + "</sheetData>" + merged;
      part(zip, "xl/worksheets/sheet1.xml", "<worksheet " + spaces + ">" + data + "</worksheet>");
    }
    return out.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
