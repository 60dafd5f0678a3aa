package org.baton.sdk.contract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.baton.sdk.platform.BuiltModule;
import org.w3c.dom.Element;

/**
 * What a module lets administrators set: under a PID of its own, with names in both languages, of
 * kinds that the console has a field for.
 */
final class Forms implements Check {
  private static final Set<String> TYPES =
      Set.of("String", "Integer", "Long", "Double", "Boolean", "Password");
  private static final String PASSWORD = "Password";

  @Override
  public List<Breach> breaches(BuiltModule module) {
    List<Breach> found = new ArrayList<>();
    for (Path file : module.files("OSGI-INF/metatype", ".xml")) {
      XmlFile xml = XmlFile.read(file);
      xml.each("Designate").forEach(e -> pid(module, e, found));
      for (Element group : xml.each("OCD")) {
        text(module, group, "name", found);
        text(module, group, "description", found);
      }
      for (Element setting : xml.each("AD")) {
        setting(module, setting, found);
      }
      xml.each("Option").forEach(e -> text(module, e, "label", found));
    }
    return found;
  }

  private static void pid(BuiltModule module, Element designate, List<Breach> found) {
    String pid = designate.getAttribute("pid");
    String many = designate.getAttribute("factoryPid");
    String base = module.symbolicName();
    if (!many.isEmpty()) {
      found.add(
          new Breach(many, "The console has no form for a factory.", "Take factory = true away."));
    } else if (!pid.equals(base) && !pid.startsWith(base + ".")) {
      found.add(
          new Breach(
              pid,
              "Settings have a PID that is not the module's.",
              "Write configurationPid = \"" + base + "\" on the component."));
    }
  }

  private static void setting(BuiltModule module, Element setting, List<Breach> found) {
    String name = setting.getAttribute("id");
    String type = setting.getAttribute("type");
    text(module, setting, "name", found);
    text(module, setting, "description", found);
    if (!TYPES.contains(type)) {
      found.add(
          new Breach(
              name,
              "The console has no field for a setting of the type " + type + ".",
              "Make it a String, int, long, double or boolean."));
    }
    if (type.equals(PASSWORD) && !setting.getAttribute("default").isEmpty()) {
      found.add(
          new Breach(
              name, "The default of a password is in the jar for all to read.", "Leave it out."));
    }
  }

  /** Descriptions may be missing; what is there is the key of a text. */
  private static void text(BuiltModule module, Element of, String attribute, List<Breach> found) {
    String words = of.getAttribute(attribute);
    String where = "setting " + of.getAttribute(of.hasAttribute("id") ? "id" : "value");
    if (words.isEmpty()) {
      return;
    }
    if (!words.startsWith("%" + module.id() + ".")) {
      found.add(
          new Breach(
              where,
              "Its " + attribute + " '" + words + "' is the same in every language.",
              "Write the key of a text: "
                  + attribute
                  + " = \"%"
                  + module.id()
                  + ". and a word\"."));
      return;
    }
    String key = words.substring(1);
    if (!module.texts("en").orElseGet(Properties::new).containsKey(key)
        && !module.texts("zh").orElseGet(Properties::new).containsKey(key)) {
      found.add(new Breach(where, "There is no text " + key + ".", "Write it in both languages."));
    }
  }
}
