package org.baton.modules.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Namespace;

/** Says in words what a bundle needs that nobody has. The original cause comes first. */
final class Missing {
  private static final Pattern RANGE = Pattern.compile("\\(version>=([^)]+)\\)");
  private static final Pattern HOUSE = Pattern.compile("org\\.baton\\.([a-z0-9]+)(\\..*)?");

  private final FrameworkWiring wiring;

  Missing(FrameworkWiring wiring) {
    this.wiring = wiring;
  }

  /** Why the bundle cannot be wired. */
  Problem of(Bundle bundle) {
    return original(bundle, new HashSet<>())
        .orElseGet(() -> Problem.of(Kind.CONFLICT, "modules.missing.clash", name(bundle)));
  }

  private Optional<Problem> original(Bundle bundle, Set<Bundle> seen) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    if (revision == null || !seen.add(bundle)) {
      return Optional.empty();
    }
    List<BundleRequirement> needed =
        revision.getDeclaredRequirements(null).stream().filter(Missing::isNeeded).toList();
    for (BundleRequirement requirement : needed) {
      if (wiring.findProviders(requirement).isEmpty()) {
        return Optional.of(sentence(bundle, requirement));
      }
    }
    // All is there: then one of those who have it cannot be wired itself.
    return needed.stream()
        .map(wiring::findProviders)
        .filter(providers -> providers.stream().noneMatch(Missing::isWired))
        .flatMap(Collection::stream)
        .map(provider -> original(provider.getRevision().getBundle(), seen))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean isWired(BundleCapability capability) {
    return capability.getRevision().getWiring() != null;
  }

  private static boolean isNeeded(BundleRequirement requirement) {
    Map<String, String> directives = requirement.getDirectives();
    String effective =
        directives.getOrDefault(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE, "resolve");
    String resolution = directives.getOrDefault(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE, "");
    return effective.equals("resolve")
        && !resolution.equals(Namespace.RESOLUTION_OPTIONAL)
        && !resolution.equals("dynamic");
  }

  private Problem sentence(Bundle bundle, BundleRequirement requirement) {
    String filter = requirement.getDirectives().getOrDefault("filter", "");
    if (requirement
        .getNamespace()
        .equals(ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE)) {
      return Problem.of(Kind.CONFLICT, "modules.missing.java", name(bundle), least(filter));
    }
    if (!requirement.getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE)) {
      return Problem.of(
          Kind.CONFLICT,
          "modules.missing.capability",
          name(bundle),
          requirement.getNamespace(),
          filter);
    }
    String wanted = value(filter, PackageNamespace.PACKAGE_NAMESPACE);
    Optional<String> offered = offered(wanted);
    if (offered.isPresent()) {
      return Problem.of(
          Kind.CONFLICT,
          "modules.missing.package.version",
          name(bundle),
          wanted,
          least(filter),
          offered.get());
    }
    return module(wanted)
        .map(
            m ->
                Problem.of(
                    Kind.CONFLICT, "modules.missing.package.module", name(bundle), wanted, m))
        .orElseGet(
            () -> Problem.of(Kind.CONFLICT, "modules.missing.package", name(bundle), wanted));
  }

  /** The version in which somebody exports the package. */
  private Optional<String> offered(String wanted) {
    BundleRevision system = wiring.getBundle().adapt(BundleRevision.class);
    return java.util.Arrays.stream(wiring.getBundle().getBundleContext().getBundles())
        .map(b -> b.adapt(BundleRevision.class))
        .filter(r -> r != null && r != system)
        .flatMap(r -> r.getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream())
        .filter(c -> wanted.equals(c.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)))
        .map(c -> String.valueOf(c.getAttributes().get("version")))
        .findFirst();
  }

  /** The module that would bring a package or service, when its name says so. */
  static Optional<String> module(String name) {
    Matcher m = HOUSE.matcher(name);
    return m.matches() ? Optional.of(m.group(1)) : Optional.empty();
  }

  static String value(String filter, String attribute) {
    Matcher m = Pattern.compile("\\(" + Pattern.quote(attribute) + "=([^)]*)\\)").matcher(filter);
    return m.find() ? m.group(1) : filter;
  }

  /** The least version a filter accepts. */
  static String least(String filter) {
    Matcher m = RANGE.matcher(filter);
    return m.find() ? m.group(1) : value(filter, "version");
  }

  private static String name(Bundle bundle) {
    return ModuleBundles.idOf(bundle)
        .or(() -> Optional.ofNullable(bundle.getSymbolicName()))
        .orElse(bundle.getLocation());
  }
}
