package org.baton.modules.internal;

import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ConfigurationException;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Has the {@code deploy} folder watched, but never without {@link DeployFolder}: whoever watches
 * without it installs a module's jar by itself, beside the module's own bundle. A configuration
 * file would have the watching begin before this bundle is there, hence the order is kept here.
 */
@Component(
    service = {},
    immediate = true)
public final class DeployWatch {
  private static final String FILE_INSTALL = "(service.pid=org.apache.felix.fileinstall)";
  private static final String WATCH = "org.baton.modules.deploy";
  private static final String POLL_MILLIS = "500";
  private static final int BEFORE_ALL_OTHERS = 1000;
  private static final String WARNINGS = "2";

  private final ManagedServiceFactory watches;
  private final ServiceRegistration<ArtifactInstaller> taker;

  /** First offers the way in, then has the folder watched. */
  @Activate
  public DeployWatch(
      BundleContext context,
      @Reference DeployFolder folder,
      @Reference(target = FILE_INSTALL) ManagedServiceFactory watches)
      throws ConfigurationException {
    this.watches = watches;
    Hashtable<String, Object> properties =
        new Hashtable<>(Map.of(Constants.SERVICE_RANKING, BEFORE_ALL_OTHERS));
    taker = context.registerService(ArtifactInstaller.class, folder, properties);
    watches.updated(WATCH, settings());
  }

  /** Ends the watching first. */
  @Deactivate
  void stop() {
    watches.deleted(WATCH);
    taker.unregister();
  }

  private static Dictionary<String, ?> settings() {
    Path data = Path.of(System.getProperty("baton.data", "data")).toAbsolutePath();
    return new Hashtable<>(
        Map.of(
            "felix.fileinstall.dir",
            data.resolve("deploy").toString(),
            "felix.fileinstall.tmpdir",
            data.resolve("tmp").resolve("deploy").toString(),
            "felix.fileinstall.poll",
            POLL_MILLIS,
            "felix.fileinstall.log.level",
            WARNINGS));
  }
}
