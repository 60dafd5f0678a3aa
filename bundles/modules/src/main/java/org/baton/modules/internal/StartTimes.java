package org.baton.modules.internal;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * When each bundle was last started: the proof that an installation restarted nobody. Bundles that
 * ran before this component did count as started when it was.
 */
@Component(service = StartTimes.class, immediate = true)
public final class StartTimes {
  private final Map<Long, Instant> started = new ConcurrentHashMap<>();
  private final BundleContext context;
  private final BundleListener listener = new Listener();

  /** Begins to listen. */
  @Activate
  public StartTimes(BundleContext context) {
    this.context = context;
    context.addBundleListener(listener);
    Instant now = Instant.now();
    for (Bundle bundle : context.getBundles()) {
      if (bundle.getState() == Bundle.ACTIVE) {
        started.putIfAbsent(bundle.getBundleId(), now);
      }
    }
  }

  @Deactivate
  void stop() {
    context.removeBundleListener(listener);
  }

  /** When the bundle was last started; the beginning of time when it never was. */
  public Instant of(Bundle bundle) {
    return started.getOrDefault(bundle.getBundleId(), Instant.EPOCH);
  }

  /** Called while the event happens, so that no two starts can look like one. */
  private final class Listener implements SynchronousBundleListener {
    @Override
    public void bundleChanged(BundleEvent event) {
      if (event.getType() == BundleEvent.STARTED) {
        started.put(event.getBundle().getBundleId(), Instant.now());
      } else if (event.getType() == BundleEvent.UNINSTALLED) {
        started.remove(event.getBundle().getBundleId());
      }
    }
  }
}
