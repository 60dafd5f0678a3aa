package org.baton.modules.internal.settings;

import java.io.IOException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.baton.api.data.Database;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the container what is set in the database, so that the parts of modules have it: all of it
 * at the start, and whatever has changed later.
 */
@Component(service = AppliedSettings.class, immediate = true)
public final class AppliedSettings {
  private static final Logger LOG = LoggerFactory.getLogger(AppliedSettings.class);
  private static final String ANY_BUNDLE = "?";

  private final Database database;
  private final Passwords passwords;
  private final Configured configured;
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private final AtomicLong seen = new AtomicLong();

  /** Applies what is in the database. */
  @Activate
  public AppliedSettings(
      @Reference(target = "(org.baton.module=modules)") Database database,
      @Reference Passwords passwords,
      @Reference ConfigurationAdmin admin) {
    this.database = database;
    this.passwords = passwords;
    this.configured = new Configured(admin);
    try {
      int hidden = database.tx(c -> table(c).hidePlain());
      if (hidden > 0) {
        LOG.info("{} passwords of modules' settings are encrypted now", hidden);
      }
      refresh();
    } catch (RuntimeException e) {
      // Modules start with their defaults then; without this part none could be managed.
      LOG.error("What is set for modules could not be applied; the next change tries again", e);
    }
  }

  /** What is set, with passwords as they can be read here. */
  SettingTable table(Connection connection) {
    return new SettingTable(connection, passwords);
  }

  /** Applies what another server of the database has changed since the last look. */
  public void follow() {
    long now = database.read(c -> table(c).counter());
    if (now != seen.get()) {
      refresh();
      seen.set(now);
    }
  }

  /** Applies what is in the database now; what is so already is left alone. */
  public void refresh() {
    oneAtATime.lock();
    try {
      Map<String, List<KeptSetting>> kept =
          database.read(c -> table(c).all()).stream()
              .collect(Collectors.groupingBy(KeptSetting::pid));
      TreeSet<String> pids = new TreeSet<>(kept.keySet());
      configured
          .all()
          .forEach(
              (pid, now) -> {
                if (!ours(now).isEmpty()) {
                  pids.add(pid);
                }
              });
      for (String pid : pids) {
        apply(pid, kept.getOrDefault(pid, List.of()));
      }
    } catch (IOException e) {
      throw new IllegalStateException("the settings cannot be written", e);
    } finally {
      oneAtATime.unlock();
    }
  }

  private void apply(String pid, List<KeptSetting> kept) throws IOException {
    Configuration configuration = configured.admin().getConfiguration(pid, ANY_BUNDLE);
    Dictionary<String, Object> now = configuration.getProperties();
    Map<String, Object> next = new LinkedHashMap<>();
    if (now != null) {
      Collections.list(now.keys()).forEach(name -> next.put(name, now.get(name)));
    }
    // What comes from a file of the machine stays; what was set here is as it is set now.
    ours(now).forEach(next::remove);
    next.remove(Configured.OURS);
    kept.forEach(k -> next.put(k.name(), k.value()));
    if (!kept.isEmpty()) {
      next.put(Configured.OURS, kept.stream().map(KeptSetting::name).toArray(String[]::new));
    }
    if (next.keySet().stream().allMatch(name -> name.startsWith("service."))) {
      configuration.delete();
    } else {
      configuration.updateIfDifferent(new Hashtable<>(next));
    }
  }

  private static List<String> ours(Dictionary<String, Object> properties) {
    Object names = properties == null ? null : properties.get(Configured.OURS);
    return names == null ? List.of() : new ArrayList<>(Configured.words(names));
  }
}
