package org.baton.core.internal.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The words that a workbook keeps once for all its cells. */
final class SharedWords {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final List<String> words = new ArrayList<>();

  static SharedWords of(Parts parts, String part, String name)
      throws IOException, XMLStreamException {
    SharedWords shared = new SharedWords();
    if (part == null || !parts.has(part)) {
      return shared;
    }
    XMLStreamReader xml = parts.xml(part);
    long total = 0;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
        String text = text(xml, "si");
        total += text.length() + 8;
        if (total > Limits.SHARED) {
          throw TableFile.refused(name, "core.table.inflates");
        }
        shared.words.add(text);
      }
    }
    return shared;
  }

  String get(String index) throws IOException {
    int at = Integer.parseInt(index);
    if (at < 0 || at >= words.size()) {
      throw new IOException("no shared string " + index);
    }
    return words.get(at);
  }

  /** The text inside an element, without reading aids; ends behind it, at most one over a cell. */
  static String text(XMLStreamReader xml, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean in = false;
    boolean aid = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        in = xml.getLocalName().equals("t");
        aid |= xml.getLocalName().equals("rPh");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        in = false;
        aid &= !xml.getLocalName().equals("rPh");
        if (xml.getLocalName().equals(element)) {
          break;
        }
      } else if (in && !aid && xml.isCharacters() && text.length() <= Limits.CELL) {
        text.append(xml.getText());
      }
    }
    return unescape(text.toString());
  }

  /** Excel writes control characters as {@code _x000D_}. */
  private static String unescape(String text) {
    return text.contains("_x")
        ? ESCAPED
            .matcher(text)
            .replaceAll(
                m ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(m.group(1), 16))))
        : text;
  }
}
