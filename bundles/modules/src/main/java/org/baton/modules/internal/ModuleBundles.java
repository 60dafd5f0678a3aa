package org.baton.modules.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baton.api.module.BatonModule;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The bundles that are modules, whoever installed them. */
@Component(service = ModuleBundles.class)
public final class ModuleBundles {
  private final BundleContext context;

  /** Looks at the framework's bundles; keeps nothing. */
  @Activate
  public ModuleBundles(BundleContext context) {
    this.context = context;
  }

  /** The modules' bundles, sorted by id; of two with one id the one that runs, then the newer. */
  public List<Bundle> all() {
    return Arrays.stream(context.getBundles())
        .filter(b -> idOf(b).isPresent())
        .sorted(
            Comparator.comparing((Bundle b) -> idOf(b).orElse(""))
                .thenComparing((Bundle b) -> b.getState() == Bundle.ACTIVE ? 0 : 1)
                .thenComparing(Bundle::getVersion, Comparator.reverseOrder()))
        .toList();
  }

  /** The bundle of a module. */
  public Optional<Bundle> find(String id) {
    return all().stream().filter(b -> idOf(b).equals(Optional.of(id))).findFirst();
  }

  /** Bundles with the id of another, which somebody installed past the rules. */
  List<Bundle> seconds() {
    Set<String> seen = new HashSet<>();
    return all().stream()
        .sorted(Comparator.comparing((Bundle b) -> !isOurs(b)))
        .filter(b -> !seen.add(idOf(b).orElse("")))
        .toList();
  }

  private static boolean isOurs(Bundle bundle) {
    String location = bundle.getLocation();
    return location.startsWith(Installation.LOCATION) || location.startsWith("mvn:");
  }

  Optional<Bundle> at(String location) {
    return Optional.ofNullable(context.getBundle(location));
  }

  /** The versions of the modules, by their ids. */
  public Map<String, Version> versions() {
    Map<String, Version> versions = new HashMap<>();
    all().forEach(b -> versions.putIfAbsent(idOf(b).orElse(""), b.getVersion()));
    return versions;
  }

  /** Every bundle, as the rules of admission see it. */
  List<Installed> installed() {
    return Arrays.stream(context.getBundles())
        .map(
            b ->
                new Installed(
                    idOf(b).orElse(""),
                    Optional.ofNullable(b.getSymbolicName()).orElse(b.getLocation()),
                    Optional.ofNullable(b.getVersion()).orElse(Version.emptyVersion)))
        .toList();
  }

  /** Every bundle of the framework. */
  List<Bundle> everything() {
    return List.of(context.getBundles());
  }

  BundleContext context() {
    return context;
  }

  /** The id a bundle declares by {@link BatonModule}, as the framework has read it. */
  public static Optional<String> idOf(Bundle bundle) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    return revision == null
        ? Optional.empty()
        : revision.getDeclaredCapabilities(BatonModule.NAMESPACE).stream()
            .map(c -> c.getAttributes().get(BatonModule.NAMESPACE))
            .map(id -> id == null ? "" : id.toString())
            .findFirst();
  }
}
