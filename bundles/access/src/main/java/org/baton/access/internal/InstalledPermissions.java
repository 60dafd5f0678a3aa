package org.baton.access.internal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.baton.api.module.BatonModule;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/** The permissions that the installed modules declare; no other permission exists. */
@Component(service = InstalledPermissions.class)
public final class InstalledPermissions {
  private static final int IN_USE = Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;

  private final BundleTracker<Set<String>> modules;

  /** Follows the modules as they come and go. */
  @Activate
  public InstalledPermissions(BundleContext context) {
    modules = new BundleTracker<>(context, IN_USE, new Declared());
    modules.open();
  }

  @Deactivate
  void stop() {
    modules.close();
  }

  /** All permissions, sorted. */
  Set<String> all() {
    Set<String> all = new TreeSet<>();
    modules.getTracked().values().forEach(all::addAll);
    return all;
  }

  static Set<String> declaredBy(Bundle bundle) {
    Set<String> declared = new TreeSet<>();
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    if (revision == null) {
      return declared;
    }
    for (BundleCapability module : revision.getDeclaredCapabilities(BatonModule.NAMESPACE)) {
      String id = String.valueOf(module.getAttributes().get(BatonModule.NAMESPACE));
      Object permissions = module.getAttributes().get("permissions");
      List<?> names = permissions instanceof List<?> list ? list : asList(permissions);
      for (Object name : names) {
        // A module cannot declare, and so have granted, what belongs to another.
        if (name.toString().startsWith(id + ".")) {
          declared.add(name.toString());
        }
      }
    }
    return declared;
  }

  private static List<?> asList(Object permissions) {
    if (permissions instanceof String[] names) {
      return List.of(names);
    }
    return permissions == null ? List.of() : List.of(permissions);
  }

  /** Remembers what a bundle declares; bundles that declare nothing are not tracked. */
  private static final class Declared implements BundleTrackerCustomizer<Set<String>> {
    @Override
    public Set<String> addingBundle(Bundle bundle, BundleEvent event) {
      Set<String> declared = declaredBy(bundle);
      return declared.isEmpty() ? null : declared;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Set<String> declared) {}

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Set<String> declared) {}
  }
}
