package org.baton.core.internal.table;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The relations of a part of a workbook to other parts (ECMA-376, part 2, section 6.5).
 *
 * @param byId the parts by the id of the relation
 * @param byType the first part of each type, by the last word of the type
 */
record Relations(Map<String, String> byId, Map<String, String> byType) {

  static Relations of(Parts parts, String part) throws IOException, XMLStreamException {
    int slash = part.lastIndexOf('/');
    String folder = part.substring(0, slash + 1);
    String list = folder + "_rels/" + part.substring(slash + 1) + ".rels";
    Map<String, String> byId = new HashMap<>();
    Map<String, String> byType = new HashMap<>();
    if (parts.has(list)) {
      XMLStreamReader xml = parts.xml(list);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("Relationship")) {
          String type = String.valueOf(xml.getAttributeValue(null, "Type"));
          String target = resolve(folder, String.valueOf(xml.getAttributeValue(null, "Target")));
          byId.put(xml.getAttributeValue(null, "Id"), target);
          byType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), target);
        }
      }
    }
    return new Relations(byId, byType);
  }

  private static String resolve(String folder, String target) {
    return target.startsWith("/") ? target.substring(1) : folder + target;
  }
}
