package org.baton.operations.internal.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.baton.api.module.BatonModule;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleRevision;

/** The installed modules and the loggers they write by, which have the names of their packages. */
final class InstalledModules {
  private final BundleContext context;

  InstalledModules(BundleContext context) {
    this.context = context;
  }

  /**
   * A module.
   *
   * @param id its id
   * @param logger its base package, which is its bundle's symbolic name
   */
  record Installed(String id, String logger) {}

  /** All of them, sorted by id. */
  List<Installed> all() {
    return Arrays.stream(context.getBundles())
        .flatMap(InstalledModules::module)
        .sorted(Comparator.comparing(Installed::id))
        .distinct()
        .toList();
  }

  private static Stream<Installed> module(Bundle bundle) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    if (revision == null) {
      return Stream.empty();
    }
    return revision.getDeclaredCapabilities(BatonModule.NAMESPACE).stream()
        .map(c -> Objects.toString(c.getAttributes().get(BatonModule.NAMESPACE), ""))
        .map(id -> new Installed(id, bundle.getSymbolicName()));
  }
}
