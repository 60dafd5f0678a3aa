package org.baton.sdk.contract;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baton.sdk.platform.BuiltModule;

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
    return module.files("OSGI-INF", ".xml").stream()
        // Below it are descriptions of other things, such as settings.
        .filter(f -> f.getParent().endsWith("OSGI-INF"))
        .map(Described::read)
        .toList();
  }

  private static Described read(Path file) {
    XmlFile xml = XmlFile.read(file);
    List<String> services =
        xml.each("provide").stream().map(e -> e.getAttribute("interface")).toList();
    Map<String, String> properties = new TreeMap<>();
    xml.each("property")
        .forEach(e -> properties.put(e.getAttribute("name"), e.getAttribute("value")));
    String type = xml.each("implementation").get(0).getAttribute("class");
    return new Described(type, services, properties);
  }
}
