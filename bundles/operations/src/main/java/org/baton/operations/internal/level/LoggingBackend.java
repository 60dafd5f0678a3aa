package org.baton.operations.internal.level;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationException;
import org.osgi.service.cm.ConfigurationListener;
import org.osgi.service.cm.ManagedService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Gives the log its settings with the levels that were set. The configuration itself is not
 * changed: that would be written into the settings' file, and stay there after a crash.
 */
@Component(service = {LoggingBackend.class, ConfigurationListener.class})
public final class LoggingBackend implements ConfigurationListener {
  private static final String PID = "org.ops4j.pax.logging";

  /** After so long the log has taken what changed in the file. */
  private static final long TAKEN_SECONDS = 2;

  private final ConfigurationAdmin configurations;
  private final ManagedService log;
  private volatile Collection<SetLevel> levels = List.of();
  private volatile boolean stopped;

  /** Speaks to the log as the container does when its file changes. */
  @Activate
  public LoggingBackend(
      @Reference ConfigurationAdmin configurations,
      @Reference(target = "(service.pid=org.ops4j.pax.logging)") ManagedService log) {
    this.configurations = configurations;
    this.log = log;
  }

  @Deactivate
  void stop() {
    stopped = true;
  }

  /** Has the log write by these levels, and by its file for everything else. */
  synchronized void use(Collection<SetLevel> wanted) {
    levels = List.copyOf(wanted);
    try {
      log.updated(LoggingSettings.with(file(), levels));
    } catch (ConfigurationException e) {
      throw new IllegalStateException("The log refused its settings", e);
    }
  }

  /** The level in force for a logger. */
  String level(String logger) {
    return LoggingSettings.level(LoggingSettings.with(file(), levels), logger);
  }

  private Dictionary<String, Object> file() {
    try {
      Configuration configuration = configurations.getConfiguration(PID, null);
      Dictionary<String, Object> properties = configuration.getProperties();
      return properties == null ? new Hashtable<>() : properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Somebody changed the file: the log has forgotten what was set, and is told once more. */
  @Override
  public void configurationEvent(ConfigurationEvent event) {
    if (PID.equals(event.getPid()) && !levels.isEmpty()) {
      CompletableFuture.delayedExecutor(TAKEN_SECONDS, TimeUnit.SECONDS).execute(this::again);
    }
  }

  private synchronized void again() {
    if (!stopped) {
      use(levels);
    }
  }
}
