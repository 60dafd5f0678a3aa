package org.baton.operations.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.baton.api.module.BatonModule;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleRevision;

/** The installed modules and the loggers they write by, which have the names of their packages. */
public final class InstalledModules {
  private final BundleContext context;

  /** Those of a framework. */
  public InstalledModules(BundleContext context) {
    this.context = context;
  }

  /**
   * A module.
   *
   * @param id its id
   * @param logger its base package, which is its bundle's symbolic name
   */
  public record Installed(String id, String logger) {}

  /** All of them, sorted by id. */
  public List<Installed> all() {
    return Arrays.stream(context.getBundles())
        .map(b -> new Installed(id(b), Objects.toString(b.getSymbolicName(), "")))
        .filter(m -> !m.id().isEmpty())
        .sorted(Comparator.comparing(Installed::id))
        .distinct()
        .toList();
  }

  /** Whether a logger of this name is written to by modules alone. */
  public boolean write(String logger) {
    String name = logger + ".";
    return name.startsWith("org.baton.")
        || all().stream().anyMatch(m -> name.startsWith(m.logger() + "."));
  }

  /** The id of the module that a bundle is; empty when it is none, or is gone. */
  public static String id(Bundle bundle) {
    BundleRevision revision = bundle == null ? null : bundle.adapt(BundleRevision.class);
    return revision == null
        ? ""
        : revision.getDeclaredCapabilities(BatonModule.NAMESPACE).stream()
            .map(c -> Objects.toString(c.getAttributes().get(BatonModule.NAMESPACE), ""))
            .findFirst()
            .orElse("");
  }
}
