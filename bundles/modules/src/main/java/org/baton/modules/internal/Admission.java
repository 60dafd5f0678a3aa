package org.baton.modules.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;

/** The rules a jar must keep to be let in. All mistakes are found at once. */
final class Admission {
  private static final String HOUSE = "org.baton.";
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{2,29}");
  private static final Pattern PERMISSION = Pattern.compile("[a-z0-9]+(\\.[a-z0-9-]+)+");

  /** Ids of the platform's own bundles, and words that are paths or schemas of others. */
  static final Set<String> PLATFORM =
      Set.of(
          "api", "methods", "store", "core", "access", "web", "modules", "console", "operations");

  private static final Set<String> TAKEN =
      Set.of("assets", "health", "openapi", "system", "public", "information", "demo", "sdk");

  private Admission() {}

  /**
   * Refuses a jar that breaks a rule.
   *
   * @param present every bundle that is installed
   * @throws Problem with all the rules it breaks
   */
  static void check(ModuleJar jar, String name, Collection<Installed> present) {
    List<Violation> violations = new ArrayList<>();
    naming(jar, violations);
    content(jar, violations);
    present(jar, present, violations);
    if (!violations.isEmpty()) {
      throw Problem.invalid("modules.refused", violations, name);
    }
  }

  private static void naming(ModuleJar jar, List<Violation> violations) {
    String id = jar.id();
    if (!ID.matcher(id).matches()) {
      violations.add(Violation.at("id", id, "modules.refused.id", id));
      return;
    }
    if (PLATFORM.contains(id) || TAKEN.contains(id)) {
      violations.add(Violation.at("id", id, "modules.refused.platform", id));
    }
    String name = jar.symbolicName();
    boolean ours = name.equals(HOUSE + id);
    boolean vendors =
        !name.startsWith(HOUSE)
            && name.endsWith("." + id)
            && name.substring(0, name.length() - id.length() - 1).contains(".");
    if (!ours && !vendors) {
      violations.add(
          Violation.at("Bundle-SymbolicName", name, "modules.refused.name", name, HOUSE + id, id));
    }
  }

  private static void content(ModuleJar jar, List<Violation> violations) {
    if (jar.fragment()) {
      violations.add(Violation.at("Fragment-Host", jar.symbolicName(), "modules.refused.fragment"));
    }
    for (String permission : jar.permissions()) {
      if (!permission.startsWith(jar.id() + ".") || !PERMISSION.matcher(permission).matches()) {
        violations.add(
            Violation.at(
                "permissions", permission, "modules.refused.permission", permission, jar.id()));
      }
    }
    for (String exported : jar.exports()) {
      if (!exported.equals(jar.symbolicName()) && !exported.startsWith(jar.symbolicName() + ".")) {
        violations.add(
            Violation.at(
                "Export-Package",
                exported,
                "modules.refused.export",
                exported,
                jar.symbolicName()));
      }
    }
  }

  private static void present(
      ModuleJar jar, Collection<Installed> present, List<Violation> violations) {
    Optional<Installed> same =
        present.stream().filter(b -> b.module().equals(jar.id())).findFirst();
    same.filter(b -> !b.symbolicName().equals(jar.symbolicName()))
        .ifPresent(
            b ->
                violations.add(
                    Violation.at(
                        "id", jar.id(), "modules.refused.other", jar.id(), b.symbolicName())));
    same.filter(b -> b.version().compareTo(jar.version()) > 0)
        .ifPresent(
            b ->
                violations.add(
                    Violation.at(
                        "Bundle-Version",
                        jar.version(),
                        "modules.refused.older",
                        jar.version().toString(),
                        b.version().toString())));
    boolean replaces =
        present.stream()
            .anyMatch(
                b -> b.symbolicName().equals(jar.symbolicName()) && !b.module().equals(jar.id()));
    if (replaces) {
      violations.add(
          Violation.at(
              "Bundle-SymbolicName",
              jar.symbolicName(),
              "modules.refused.replaces",
              jar.symbolicName()));
    }
  }
}
