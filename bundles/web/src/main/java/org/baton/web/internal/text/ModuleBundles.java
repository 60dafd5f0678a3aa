package org.baton.web.internal.text;

import java.util.List;
import java.util.Optional;
import org.baton.api.module.BatonModule;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/** Which bundle is which module. */
public final class ModuleBundles {
  private ModuleBundles() {}

  /** The id of the module that a bundle is; empty for libraries. */
  public static Optional<String> idOf(Bundle bundle) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    if (revision == null) {
      return Optional.empty();
    }
    List<BundleCapability> modules = revision.getDeclaredCapabilities(BatonModule.NAMESPACE);
    return modules.stream()
        .map(module -> String.valueOf(module.getAttributes().get(BatonModule.NAMESPACE)))
        .findFirst();
  }
}
