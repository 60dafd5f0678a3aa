package org.baton.core.internal.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** How a workbook shows its numbers, by style (ECMA-376, part 1, section 18.8.30). */
final class Styles {
  /** What a number is shown as. */
  enum Shown {
    /** A number. */
    NUMBER,
    /** A percentage. */
    PERCENT,
    /** A day. */
    DATE
  }

  private final List<Shown> styles = new ArrayList<>();

  static Styles of(Parts parts, String part) throws IOException, XMLStreamException {
    Styles styles = new Styles();
    if (part != null && parts.has(part)) {
      styles.read(parts.xml(part));
    }
    return styles;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    Map<Integer, String> formats = new HashMap<>();
    boolean cells = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
        return;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "numFmt" -> formats.put(number(xml), xml.getAttributeValue(null, "formatCode"));
        case "cellXfs" -> cells = true;
        case "xf" -> {
          if (cells) {
            styles.add(shown(number(xml), formats));
          }
        }
        default -> {}
      }
    }
  }

  private static int number(XMLStreamReader xml) {
    String id = xml.getAttributeValue(null, "numFmtId");
    return id == null ? 0 : Integer.parseInt(id);
  }

  private static Shown shown(int id, Map<Integer, String> formats) {
    if (formats.containsKey(id)) {
      return shown(formats.get(id));
    }
    if (id == 9 || id == 10) {
      return Shown.PERCENT;
    }
    boolean day = id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58;
    return day ? Shown.DATE : Shown.NUMBER;
  }

  /** A format with a year or a day in it is a day; times alone stay numbers. */
  static Shown shown(String format) {
    String bare =
        format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|\\*.", "").toLowerCase(Locale.ROOT);
    String first = bare.split(";", 2)[0];
    if (first.contains("%")) {
      return Shown.PERCENT;
    }
    return first.contains("y") || first.contains("d") ? Shown.DATE : Shown.NUMBER;
  }

  /** What numbers of this style are shown as. */
  Shown of(String style) {
    if (style == null) {
      return Shown.NUMBER;
    }
    int index = Integer.parseInt(style);
    return index >= 0 && index < styles.size() ? styles.get(index) : Shown.NUMBER;
  }
}
