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
 * Has the {@code deploy} folder watched, and that of a developer's build, but never without {@link
 * DeployFolder}: whoever watches without it installs a module's jar by itself, beside the module's
 * own bundle. A configuration file would have the watching begin before this bundle is there, hence
 * the order is kept here.
 */
@Component(
    service = {},
    immediate = true)
public final class DeployWatch {
  private static final String FILE_INSTALL = "(service.pid=org.apache.felix.fileinstall)";
  private static final String WATCH = "org.baton.modules.deploy";
  private static final String WATCH_BUILD = "org.baton.modules.develop";
  private static final String POLL_MILLIS = "500";
  private static final String POLL_BUILD_MILLIS = "200";

  /** What a build makes beside the module: jars of sources, documentation, tests. */
  private static final String MODULES = "(?!original-).+(?<!-sources|-javadoc|-tests)\\.jar";

  private static final int BEFORE_ALL_OTHERS = 1000;
  private static final String WARNINGS = "2";

  private final ManagedServiceFactory watches;
  private final ServiceRegistration<ArtifactInstaller> taker;

  /** First offers the way in, then has the folder watched. */
  @Activate
  public DeployWatch(
      BundleContext context,
      @Reference DeployFolder folder,
      @Reference DevelopFolder develop,
      @Reference(target = FILE_INSTALL) ManagedServiceFactory watches)
      throws ConfigurationException {
    this.watches = watches;
    Hashtable<String, Object> properties =
        new Hashtable<>(Map.of(Constants.SERVICE_RANKING, BEFORE_ALL_OTHERS));
    taker = context.registerService(ArtifactInstaller.class, folder, properties);
    Path data = Path.of(System.getProperty("baton.data", "data")).toAbsolutePath();
    Path tmp = data.resolve("tmp");
    watches.updated(WATCH, settings(data.resolve("deploy"), tmp.resolve("deploy"), POLL_MILLIS));
    if (develop.path().isPresent()) {
      Path build = develop.path().get();
      Dictionary<String, Object> settings =
          settings(build, tmp.resolve("develop"), POLL_BUILD_MILLIS);
      settings.put("felix.fileinstall.filter", MODULES);
      settings.put("felix.fileinstall.subdir.mode", "skip");
      watches.updated(WATCH_BUILD, settings);
    }
  }

  /** Ends the watching first. */
  @Deactivate
  void stop() {
    watches.deleted(WATCH_BUILD);
    watches.deleted(WATCH);
    taker.unregister();
  }

  private static Dictionary<String, Object> settings(Path folder, Path tmp, String poll) {
    return new Hashtable<>(
        Map.of(
            "felix.fileinstall.dir",
            folder.toString(),
            "felix.fileinstall.tmpdir",
            tmp.toString(),
            "felix.fileinstall.poll",
            poll,
            "felix.fileinstall.log.level",
            WARNINGS));
  }
}
