package org.baton.core.internal.table;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XLSX workbook; its first visible sheet is the table.
 *
 * <p>Read with the JDK alone: the reader libraries looked at are no bundles, bring five more, say
 * nothing about merged cells, and take memory by what a crafted cell reference claims.
 */
final class XlsxFile implements TableFile {
  private final Path file;
  private final String name;
  private final String sheet;
  private final String sheetPart;
  private final Relations relations;
  private final boolean from1904;

  private XlsxFile(
      Path file,
      String name,
      String sheet,
      String sheetPart,
      Relations relations,
      boolean from1904) {
    this.file = file;
    this.name = name;
    this.sheet = sheet;
    this.sheetPart = sheetPart;
    this.relations = relations;
    this.from1904 = from1904;
  }

  static XlsxFile open(Path file, String name) {
    try (Parts parts = new Parts(file, name)) {
      String workbook = Relations.of(parts, "").byType().get("officeDocument");
      if (workbook == null || !workbook.endsWith(".xml")) {
        throw TableFile.refused(name, "core.table.no-workbook");
      }
      return firstSheet(file, name, parts, workbook);
    } catch (IOException | XMLStreamException | IllegalArgumentException e) {
      throw TableFile.unreadable(name, e);
    }
  }

  private static XlsxFile firstSheet(Path file, String name, Parts parts, String workbook)
      throws IOException, XMLStreamException {
    Relations relations = Relations.of(parts, workbook);
    boolean from1904 = false;
    XMLStreamReader xml = parts.xml(workbook);
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("workbookPr")) {
        String flag = xml.getAttributeValue(null, "date1904");
        from1904 = "1".equals(flag) || "true".equals(flag);
      }
      if (xml.getLocalName().equals("sheet") && visible(xml)) {
        String part = relations.byId().get(relation(xml));
        if (part != null && parts.has(part)) {
          String title = String.valueOf(xml.getAttributeValue(null, "name"));
          return new XlsxFile(file, name, title, part, relations, from1904);
        }
      }
    }
    throw TableFile.refused(name, "core.table.no-workbook");
  }

  private static boolean visible(XMLStreamReader xml) {
    String state = xml.getAttributeValue(null, "state");
    return state == null || state.equals("visible");
  }

  /** The attribute {@code r:id}; its namespace differs between the two editions of the format. */
  private static String relation(XMLStreamReader xml) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals("id")) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  @Override
  public String format() {
    return "XLSX, " + sheet;
  }

  @Override
  public String source() {
    return name + ", " + sheet;
  }

  @Override
  public <X extends Exception> void each(RowAction<X> action) throws X {
    try (Parts parts = new Parts(file, name)) {
      SharedWords words = SharedWords.of(parts, relations.byType().get("sharedStrings"), name);
      Styles styles = Styles.of(parts, relations.byType().get("styles"));
      new SheetCells(parts.xml(sheetPart), source(), words, styles, from1904).each(action);
    } catch (IOException | XMLStreamException | NumberFormatException e) {
      throw TableFile.unreadable(name, e);
    }
  }
}
