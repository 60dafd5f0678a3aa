package org.baton.modules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.modules.internal.nodes.Wanted;
import org.baton.modules.internal.nodes.Wanted.State;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The modules of this server: bundle, kept jar and what else belongs to each. */
@Component(service = LocalModules.class)
public final class LocalModules {
  private static final String ARCHIVE = "mvn:";

  private final ModuleBundles bundles;
  private final BundleChanges changes;
  private final BootFeatures features;
  private final KeptJars jars;
  private final UpdateJournal journal;
  private final DeployedFiles deployed;
  private final SetAside aside;

  /** Works on the framework it is in. */
  @Activate
  public LocalModules(
      @Reference ModuleBundles bundles,
      @Reference BundleChanges changes,
      @Reference BootFeatures features,
      @Reference KeptJars jars,
      @Reference UpdateJournal journal,
      @Reference DeployedFiles deployed,
      @Reference SetAside aside) {
    this.bundles = bundles;
    this.changes = changes;
    this.features = features;
    this.jars = jars;
    this.journal = journal;
    this.deployed = deployed;
    this.aside = aside;
  }

  /** Where jars of modules come from that are not here yet. */
  @FunctionalInterface
  interface Source {
    /**
     * Writes the jar of a module to a place.
     *
     * @throws Problem when it cannot be had, or must not be let in
     */
    void fetch(Wanted module, Path place);
  }

  /** Puts a jar in its place, and starts the module unless somebody had stopped it. */
  void put(ModuleJar jar, BiConsumer<Bundle, Path> replacement) {
    put(jar, replacement, true);
  }

  private void put(ModuleJar jar, BiConsumer<Bundle, Path> replacement, boolean mayStart) {
    Optional<Bundle> there = bundles.find(jar.id());
    if (there.isEmpty()) {
      Bundle bundle = changes.install(Installation.LOCATION + jar.id(), jar.file());
      jars.keep(jar);
      if (mayStart) {
        changes.start(bundle);
      }
      return;
    }
    Bundle bundle = there.get();
    boolean wanted = mayStart && isStarted(bundle);
    replacement.accept(bundle, jar.file());
    jars.keep(jar);
    if (wanted) {
      changes.start(bundle);
    }
  }

  /** Takes a module away, with all that is kept of its program. */
  void remove(Bundle bundle) {
    String id = ModuleBundles.idOf(bundle).orElseThrow();
    changes.remove(bundle);
    features.forget(bundle);
    jars.forget(id);
    journal.forget(id);
    deployed.removed(id);
  }

  /** A module that came may be what another waits for. */
  void startWaiting() {
    bundles.all().stream()
        .filter(b -> !aside.modules().contains(ModuleBundles.idOf(b).orElse("")))
        .filter(b -> b.getState() == Bundle.INSTALLED || b.getState() == Bundle.RESOLVED)
        .filter(LocalModules::isStarted)
        .forEach(changes::start);
  }

  private static boolean isStarted(Bundle bundle) {
    return bundle.adapt(BundleStartLevel.class).isPersistentlyStarted();
  }

  /** Where the kept jar of a module is. */
  Path jar(String id) {
    return jars.at(id);
  }

  /** The kept jar, if it is the one the module runs from. */
  private Optional<ModuleJar> running(String id, Version version) {
    return jars.file(id)
        .filter(JarReader::isModule)
        .map(f -> JarReader.read(f, f.getFileName().toString()))
        .filter(j -> j.version().equals(version));
  }

  /** How a module is now. */
  Wanted now(String id) {
    return bundles
        .find(id)
        .map(b -> now(id, b))
        .orElseGet(() -> new Wanted(id, "", "", State.REMOVED));
  }

  private Wanted now(String id, Bundle bundle) {
    return new Wanted(
        id,
        bundle.getVersion().toString(),
        running(id, bundle.getVersion()).map(ModuleJar::sha256).orElse(""),
        isStarted(bundle) ? State.ACTIVE : State.STOPPED);
  }

  /** The modules that are not as the platform's archive brings them. */
  List<Wanted> own() {
    return bundles.all().stream()
        .map(b -> ModuleBundles.idOf(b).orElse(""))
        .filter(id -> !Admission.PLATFORM.contains(id))
        .distinct()
        .map(this::now)
        .filter(m -> !m.sha256().isEmpty() || m.state() == State.STOPPED)
        .toList();
  }

  /** Whether a module runs from another jar that was installed here and that others lack. */
  boolean isAhead(Wanted common) {
    Wanted here = now(common.module());
    return !here.sha256().isEmpty()
        && (common.state() == State.REMOVED || !here.sha256().equals(common.sha256()));
  }

  /**
   * Makes a module what it shall be, and touches it only where it is not.
   *
   * @param replacement puts another jar in a bundle's place
   * @throws Problem when that cannot be done
   */
  void bring(Wanted wanted, Source source, BiConsumer<Bundle, Path> replacement) {
    Optional<Bundle> there = bundles.find(wanted.module());
    if (wanted.state() == State.REMOVED) {
      there.ifPresent(this::remove);
      return;
    }
    if (there.filter(b -> isNewer(b, wanted)).isEmpty()) {
      bringJar(wanted, source, replacement);
    }
    bundles.find(wanted.module()).ifPresent(b -> bringState(b, wanted));
  }

  /** A newer platform's archive may bring a newer module than the one that was installed. */
  private static boolean isNewer(Bundle bundle, Wanted wanted) {
    return bundle.getLocation().startsWith(ARCHIVE)
        && bundle.getVersion().compareTo(Version.parseVersion(wanted.version())) > 0;
  }

  private void bringJar(Wanted wanted, Source source, BiConsumer<Bundle, Path> replacement) {
    String id = wanted.module();
    Optional<Bundle> there = bundles.find(id);
    if (there.isPresent() && now(id, there.get()).sha256().equals(wanted.sha256())) {
      return;
    }
    Folders.with(
        folder -> {
          Path file = folder.resolve(id + ".jar");
          if (wanted.sha256().isEmpty()) {
            archived(wanted, there, file);
            replacement.accept(there.get(), file);
            jars.forget(id);
          } else {
            source.fetch(wanted, file);
            boolean mayStart = wanted.state() == State.ACTIVE;
            put(JarReader.read(file, id + ".jar"), replacement, mayStart);
          }
          // What an earlier update had kept here belongs to another history.
          journal.forget(id);
          return id;
        });
  }

  private static void archived(Wanted wanted, Optional<Bundle> there, Path file)
      throws IOException {
    if (there.filter(b -> b.getLocation().startsWith(ARCHIVE)).isEmpty()) {
      throw Problem.of(Kind.CONFLICT, "modules.nodes.archive", wanted.module(), wanted.version());
    }
    try (InputStream in = URI.create(there.get().getLocation()).toURL().openStream()) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void bringState(Bundle bundle, Wanted wanted) {
    if (wanted.state() == State.STOPPED && isStarted(bundle)) {
      changes.stop(bundle);
    } else if (wanted.state() == State.ACTIVE && !isStarted(bundle)) {
      changes.start(bundle);
    }
  }

  /** Takes a module out of service until {@link #startWaiting}, or until the server starts. */
  void pause(String id) {
    bundles
        .find(id)
        .filter(b -> b.getState() == Bundle.ACTIVE || b.getState() == Bundle.STARTING)
        .ifPresent(changes::pause);
  }
}
