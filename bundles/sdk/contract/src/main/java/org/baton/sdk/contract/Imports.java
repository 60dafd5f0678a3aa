package org.baton.sdk.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.felix.utils.manifest.Clause;
import org.baton.sdk.platform.BuiltModule;

/**
 * What a module may know: the contract, the methods, the mechanisms that others build on, and the
 * libraries that the platform keeps for all. Another module's insides, the container and the
 * servlet API are none of its business: they change without a word.
 */
final class Imports implements Check {
  private static final Pattern ALLOWED =
      Pattern.compile(
          "(org\\.baton\\.(api|methods)"
              + "|org\\.osgi\\.(framework|service\\.component|util\\.promise)"
              + "|jakarta\\.ws\\.rs|org\\.slf4j|com\\.fasterxml\\.jackson|gg\\.jte"
              + "|javax\\.persistence|org\\.apache\\.aries\\.jpa|org\\.eclipse\\.persistence"
              + "|org\\.yaml\\.snakeyaml|de\\.siegmar\\.fastcsv)(\\..*)?"
              + "|org\\.baton\\.(indicators|subjects)(\\.(?!internal\\b)\\w+)*");

  private static final Map<String, String> INSTEAD =
      Map.of(
          "jakarta.servlet", "Write a PageResource or a RestResource.",
          "javax.servlet", "Write a PageResource or a RestResource.",
          "javax.security.auth", "Ask Access.",
          "org.apache.karaf", "Ask Modules, or do without.",
          "org.apache.felix", "Use Declarative Services by their annotations.",
          "org.flywaydb", "Put scripts into schema/.",
          "org.baton", "Use the services of org.baton.api.");

  private static final Map<String, String> HEADERS =
      Map.of(
          "Bundle-Activator", "Write components: @Component with a constructor.",
          "Fragment-Host", "A module is a bundle of its own.",
          "Require-Bundle", "Leave imports to bnd.",
          "DynamicImport-Package", "Import what is needed; others would be refreshed with it.");

  @Override
  public List<Breach> breaches(BuiltModule module) {
    List<Breach> found = new ArrayList<>();
    Set<String> own =
        module.clauses("Export-Package").stream().map(Clause::getName).collect(Collectors.toSet());
    for (Clause imported : module.clauses("Import-Package")) {
      String name = imported.getName();
      if (!own.contains(name) && !isAllowed(name)) {
        found.add(new Breach("Import-Package", "It imports " + name + ".", instead(name)));
      } else if ("optional".equals(imported.getDirective("resolution"))) {
        found.add(
            new Breach(
                "Import-Package",
                "It imports " + name + " if it is there.",
                "Import it always or never: its arrival would restart the module."));
      }
    }
    HEADERS.forEach(
        (header, remedy) -> {
          if (module.headers().getValue(header) != null) {
            found.add(new Breach(header, "A module has no such header.", remedy));
          }
        });
    return found;
  }

  private static boolean isAllowed(String name) {
    return ALLOWED.matcher(name).matches() || isOfTheJdk(name) && !forbids(name);
  }

  private static boolean forbids(String name) {
    return INSTEAD.keySet().stream().anyMatch(name::startsWith);
  }

  private static boolean isOfTheJdk(String name) {
    return ModuleLayer.boot().modules().stream()
        .filter(m -> m.getName().startsWith("java."))
        .anyMatch(m -> m.getPackages().contains(name));
  }

  private static String instead(String name) {
    return INSTEAD.entrySet().stream()
        .filter(e -> (name + ".").startsWith(e.getKey() + "."))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("Put the library into the jar: -includeresource in bnd.bnd.");
  }
}
