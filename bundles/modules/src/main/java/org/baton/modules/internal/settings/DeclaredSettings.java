package org.baton.modules.internal.settings;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baton.modules.internal.ModuleBundles;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings that the installed modules declare. */
@Component(service = DeclaredSettings.class)
public final class DeclaredSettings {
  private static final Logger LOG = LoggerFactory.getLogger(DeclaredSettings.class);
  private static final String FOLDER = "OSGI-INF/metatype";

  private final ModuleBundles bundles;

  /** Looks into the bundles at each question. */
  @Activate
  public DeclaredSettings(@Reference ModuleBundles bundles) {
    this.bundles = bundles;
  }

  /** What an installed module declares, sorted by PID; empty when it is not installed. */
  public Optional<List<SettingsGroup>> of(String module) {
    return bundles.find(module).map(DeclaredSettings::of);
  }

  /** The names of settings that are never shown, each with its PID and a slash before it. */
  public Set<String> secrets() {
    Set<String> secrets = new HashSet<>();
    for (Bundle bundle : bundles.all()) {
      for (SettingsGroup group : of(bundle)) {
        group.settings().stream()
            .filter(Setting::secret)
            .forEach(s -> secrets.add(group.pid() + "/" + s.name()));
      }
    }
    return secrets;
  }

  private static List<SettingsGroup> of(Bundle bundle) {
    List<SettingsGroup> groups = new ArrayList<>();
    Enumeration<URL> files = bundle.findEntries(FOLDER, "*.xml", false);
    for (URL file : files == null ? List.<URL>of() : Collections.list(files)) {
      try (InputStream in = file.openStream()) {
        groups.addAll(MetatypeFile.read(in));
      } catch (IOException e) {
        LOG.warn("What {} declares in {} cannot be read", bundle, file, e);
      }
    }
    return own(groups, bundle.getSymbolicName());
  }

  /** A module sets nothing for others: its PIDs are its base package or begin with it. */
  static List<SettingsGroup> own(List<SettingsGroup> groups, String name) {
    return groups.stream()
        .filter(g -> g.pid().equals(name) || g.pid().startsWith(name + "."))
        .sorted(Comparator.comparing(SettingsGroup::pid))
        .toList();
  }
}
