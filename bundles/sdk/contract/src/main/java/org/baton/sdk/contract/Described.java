package org.baton.sdk.contract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.baton.sdk.platform.BuiltModule;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A component as bnd describes it.
 *
 * @param type the name of its class
 * @param services the interfaces under which it is registered
 * @param properties its properties that have one value
 */
record Described(String type, List<String> services, Map<String, String> properties) {
  Described {
    services = List.copyOf(services);
    properties = Map.copyOf(properties);
  }

  /** All components of a module. */
  static List<Described> all(BuiltModule module) {
    return module.files("OSGI-INF", ".xml").stream().map(Described::read).toList();
  }

  private static Described read(Path file) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      Document document = factory.newDocumentBuilder().parse(file.toFile());
      List<String> services = new ArrayList<>();
      each(document, "provide").forEach(e -> services.add(e.getAttribute("interface")));
      Map<String, String> properties = new TreeMap<>();
      each(document, "property")
          .forEach(e -> properties.put(e.getAttribute("name"), e.getAttribute("value")));
      String type = each(document, "implementation").get(0).getAttribute("class");
      return new Described(type, services, properties);
    } catch (IOException | ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  private static List<Element> each(Document document, String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
