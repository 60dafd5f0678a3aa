package org.baton.modules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Installs, updates and removes a bundle so that no other bundle is started again. The framework's
 * own calls are used and not a resolver's: they touch the bundle they are given. Old wiring is
 * thrown away only where nobody else hangs on it; where somebody does, the change is refused.
 */
@Component(service = BundleChanges.class)
public final class BundleChanges {
  private static final long REFRESH_SECONDS = 60;

  private final ModuleBundles bundles;
  private final FrameworkWiring wiring;
  private final Map<Long, BundleException> startErrors = new ConcurrentHashMap<>();

  /** Works on the framework it is in. */
  @Activate
  public BundleChanges(@Reference ModuleBundles bundles) {
    this.bundles = bundles;
    this.wiring =
        bundles.context().getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
  }

  Bundle install(String location, Path jar) {
    try (InputStream in = Files.newInputStream(jar)) {
      return bundles.context().installBundle(location, in);
    } catch (IOException | BundleException e) {
      throw failed("modules.install.failed", jar.getFileName().toString(), e);
    }
  }

  /**
   * Puts another version in a bundle's place and leaves it stopped.
   *
   * @throws Problem when other bundles would have to be started again
   */
  void update(Bundle bundle, Path jar) {
    requireUnused(bundle);
    replace(bundle, jar);
    forget(bundle);
  }

  /** As {@link #update}, while the server starts: its users are started again with it. */
  void updateWithUsers(Bundle bundle, Path jar) {
    replace(bundle, jar);
    refresh(bundle);
  }

  private void replace(Bundle bundle, Path jar) {
    try (InputStream in = Files.newInputStream(jar)) {
      bundle.stop(Bundle.STOP_TRANSIENT);
      bundle.update(in);
    } catch (IOException | BundleException e) {
      throw failed("modules.update.failed", bundle.getSymbolicName(), e);
    }
    startErrors.remove(bundle.getBundleId());
  }

  /**
   * Takes a bundle away.
   *
   * @throws Problem when other bundles use its classes
   */
  void remove(Bundle bundle) {
    refuseWhileUsed(bundle, "modules.remove.used");
    try {
      bundle.stop();
      bundle.uninstall();
    } catch (BundleException e) {
      throw failed("modules.remove.failed", bundle.getSymbolicName(), e);
    }
    startErrors.remove(bundle.getBundleId());
    forget(bundle);
  }

  /** Starts the bundle, now and after every restart; what went wrong is kept for its state. */
  void start(Bundle bundle) {
    try {
      bundle.start();
      startErrors.remove(bundle.getBundleId());
    } catch (BundleException e) {
      startErrors.put(bundle.getBundleId(), e);
    }
  }

  void stop(Bundle bundle) {
    try {
      bundle.stop();
    } catch (BundleException e) {
      throw failed("modules.stop.failed", bundle.getSymbolicName(), e);
    }
  }

  /** Stops the bundle for a while; it is started again with the server, if not before. */
  void pause(Bundle bundle) {
    try {
      bundle.stop(Bundle.STOP_TRANSIENT);
    } catch (BundleException e) {
      throw failed("modules.stop.failed", bundle.getSymbolicName(), e);
    }
  }

  /**
   * Refuses when others use a bundle's classes, so that it cannot be updated.
   *
   * @throws Problem with their names
   */
  void requireUnused(Bundle bundle) {
    refuseWhileUsed(bundle, "modules.update.used");
  }

  /** Why the last start failed. */
  Optional<BundleException> startError(Bundle bundle) {
    return Optional.ofNullable(startErrors.get(bundle.getBundleId()));
  }

  /** The bundles that would be started again if this one's wiring were thrown away. */
  List<String> users(Bundle bundle) {
    return wiring.getDependencyClosure(List.of(bundle)).stream()
        .filter(b -> b.getBundleId() != bundle.getBundleId())
        .map(Bundle::getSymbolicName)
        .sorted()
        .toList();
  }

  private void refuseWhileUsed(Bundle bundle, String code) {
    List<String> users = users(bundle);
    if (!users.isEmpty()) {
      String module = ModuleBundles.idOf(bundle).orElse(bundle.getSymbolicName());
      throw Problem.of(Kind.CONFLICT, code, module, String.join(", ", users));
    }
  }

  /** Throws old wiring away, if there is any; it is the bundle's own only. */
  private void forget(Bundle bundle) {
    if (wiring.getRemovalPendingBundles().contains(bundle) && users(bundle).isEmpty()) {
      refresh(bundle);
    }
  }

  private void refresh(Bundle bundle) {
    CountDownLatch done = new CountDownLatch(1);
    wiring.refreshBundles(List.of(bundle), event -> done.countDown());
    try {
      if (!done.await(REFRESH_SECONDS, TimeUnit.SECONDS)) {
        throw Problem.of(Kind.UNAVAILABLE, "modules.busy");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of(Kind.UNAVAILABLE, "modules.busy").causedBy(e);
    }
  }

  private static Problem failed(String code, String name, Exception cause) {
    return Problem.of(Kind.CONFLICT, code, name, String.valueOf(cause.getMessage()))
        .causedBy(cause);
  }
}
