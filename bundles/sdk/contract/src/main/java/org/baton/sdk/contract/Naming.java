package org.baton.sdk.contract;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.felix.utils.manifest.Clause;
import org.baton.sdk.platform.BuiltModule;

/** One name for one thing: the id fixes every other name. A server refuses a jar for the same. */
final class Naming implements Check {
  private static final String HOUSE = "org.baton.";
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{2,29}");
  private static final Pattern PERMISSION = Pattern.compile("[a-z0-9]+(\\.[a-z0-9-]+)+");
  private static final Set<String> NAMES =
      Set.of("baton.step.id", "baton.job.name", "baton.handler.name");

  @Override
  public List<Breach> breaches(BuiltModule module) {
    List<Breach> found = new ArrayList<>();
    if (module.id().isEmpty()) {
      found.add(
          new Breach(
              "package-info",
              "Nothing says that this is a module.",
              "Write @BatonModule(id = \"...\") on the package-info.java of the base package."));
      return found;
    }
    id(module, found);
    packages(module, found);
    permissions(module, found);
    components(module, found);
    if (module.headers().getValue("Bundle-Vendor") == null) {
      found.add(
          new Breach(
              "pom.xml",
              "Nothing says who publishes the module.",
              "Write <organization><name>...</name></organization>."));
    }
    return found;
  }

  private static void id(BuiltModule module, List<Breach> found) {
    String id = module.id();
    if (!ID.matcher(id).matches()) {
      found.add(
          new Breach(
              "@BatonModule",
              "The id '" + id + "' is no word of 3 to 30 lower-case letters and digits.",
              "Take another one."));
    }
    String name = module.symbolicName();
    boolean ours = name.equals(HOUSE + id);
    boolean vendors = !name.startsWith(HOUSE) && name.matches("\\w+(\\.\\w+)+\\." + id);
    if (!ours && !vendors) {
      found.add(
          new Breach(
              "pom.xml",
              "The artifact id '" + name + "' does not end with the module's id.",
              "Call it by the base package, such as com.example." + id + "."));
    }
  }

  private static void packages(BuiltModule module, List<Breach> found) {
    String base = module.symbolicName();
    if (!Files.exists(module.classes().resolve(base.replace('.', '/') + "/package-info.class"))) {
      found.add(
          new Breach(
              "package-info",
              "The base package is not " + base + ", which is the artifact id.",
              "Put @BatonModule and the classes there."));
    }
    for (Clause exported : module.clauses("Export-Package")) {
      if (!(exported.getName() + ".").startsWith(base + ".")) {
        found.add(
            new Breach(
                exported.getName(),
                "It is exported and does not belong to the module.",
                "Export packages below " + base + " only."));
      }
    }
  }

  private static void permissions(BuiltModule module, List<Breach> found) {
    for (String permission : module.permissions()) {
      if (!permission.startsWith(module.id() + ".") || !PERMISSION.matcher(permission).matches()) {
        found.add(
            new Breach(
                "@BatonModule",
                "The permission '" + permission + "' does not begin with the module's id.",
                "Call it " + module.id() + ". and a word of small letters."));
      }
    }
  }

  private static void components(BuiltModule module, List<Breach> found) {
    for (Described component : Described.all(module)) {
      if (!component.type().startsWith(module.symbolicName() + ".")) {
        found.add(
            new Breach(
                component.type(),
                "A component is outside of the base package.",
                "Put it below " + module.symbolicName() + "."));
      }
      component
          .properties()
          .forEach(
              (key, value) -> {
                if (NAMES.contains(key) && !value.startsWith(module.id() + ".")) {
                  found.add(
                      new Breach(
                          component.type(),
                          "Its name '" + value + "' does not begin with the module's id.",
                          "Call it " + module.id() + ". and a word."));
                }
              });
    }
  }
}
