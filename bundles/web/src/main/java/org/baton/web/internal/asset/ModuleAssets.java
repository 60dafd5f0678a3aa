package org.baton.web.internal.asset;

import jakarta.servlet.Servlet;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Optional;
import org.baton.web.internal.text.ModuleBundles;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/** Serves the folder {@code assets} of every module that has one, as it comes and goes. */
@Component(service = ModuleAssets.class, immediate = true)
public final class ModuleAssets {
  private static final String FOLDER = "assets/";

  private final BundleContext context;
  private final BundleTracker<ServiceRegistration<Servlet>> tracker;

  /** Follows the modules. */
  @Activate
  public ModuleAssets(BundleContext context) {
    this.context = context;
    tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, new Serving());
    tracker.open();
  }

  @Deactivate
  void stop() {
    tracker.close();
  }

  private ServiceRegistration<Servlet> serve(Bundle bundle, String module) {
    String version = Long.toHexString(bundle.getLastModified());
    ModuleAssetServlet servlet =
        new ModuleAssetServlet(module, version, name -> bundle.getEntry(FOLDER + name));
    Dictionary<String, Object> properties = new Hashtable<>();
    properties.put("osgi.http.whiteboard.servlet.pattern", "/" + module + "/assets/*");
    properties.put("osgi.http.whiteboard.servlet.name", "baton assets of " + module);
    return context.registerService(Servlet.class, servlet, properties);
  }

  /** A servlet a module that has files, for as long as its bundle is there. */
  private final class Serving implements BundleTrackerCustomizer<ServiceRegistration<Servlet>> {
    @Override
    public ServiceRegistration<Servlet> addingBundle(Bundle bundle, BundleEvent event) {
      // The platform's own files are at /assets/.
      boolean own = bundle.equals(context.getBundle());
      Optional<String> module = own ? Optional.empty() : ModuleBundles.idOf(bundle);
      boolean has = module.isPresent() && bundle.getEntryPaths(FOLDER) != null;
      return has ? serve(bundle, module.get()) : null;
    }

    @Override
    public void modifiedBundle(
        Bundle bundle, BundleEvent event, ServiceRegistration<Servlet> served) {}

    @Override
    public void removedBundle(
        Bundle bundle, BundleEvent event, ServiceRegistration<Servlet> served) {
      served.unregister();
    }
  }
}
