package org.baton.modules.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.modules.internal.purge.PurgeTable;
import org.baton.modules.internal.store.RemovedModules;
import org.baton.modules.internal.trust.Examination;
import org.baton.modules.internal.trust.Origin;
import org.baton.store.ModuleSchemas;
import org.osgi.framework.Bundle;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Installs, updates, stops, starts and removes modules, whichever way the request came. One act at
 * a time; each is in the audit trail.
 */
@Component(service = Installation.class)
public final class Installation {
  private static final Logger LOG = LoggerFactory.getLogger(Installation.class);
  static final String LOCATION = "baton-module:";

  /** How long a caller waits for a module to be in service. */
  public static final Duration LONGEST_START = Duration.ofSeconds(20);

  private final ModuleBundles bundles;
  private final BundleChanges changes;
  private final BootFeatures features;
  private final KeptJars jars;
  private final DeployedFiles deployed;
  private final RemovedModules removed;
  private final Inventory inventory;
  private final Examination examination;
  private final Updates updates;
  private final PurgeTable purges;
  private final ModuleSchemas schemas;
  private final Database database;
  private final AuditTrail audit;
  private final ReentrantLock oneAtATime = new ReentrantLock();

  /** Works on the framework it is in. */
  @Activate
  public Installation(
      @Reference ModuleBundles bundles,
      @Reference BundleChanges changes,
      @Reference BootFeatures features,
      @Reference KeptJars jars,
      @Reference DeployedFiles deployed,
      @Reference RemovedModules removed,
      @Reference Inventory inventory,
      @Reference Examination examination,
      @Reference Updates updates,
      @Reference PurgeTable purges,
      @Reference ModuleSchemas schemas,
      @Reference(target = "(org.baton.module=modules)") Database database,
      @Reference AuditTrail audit) {
    this.bundles = bundles;
    this.changes = changes;
    this.features = features;
    this.jars = jars;
    this.deployed = deployed;
    this.removed = removed;
    this.inventory = inventory;
    this.examination = examination;
    this.updates = updates;
    this.purges = purges;
    this.schemas = schemas;
    this.database = database;
    this.audit = audit;
  }

  /**
   * Installs or updates the modules in a file, and waits until they are in service or known not to
   * be.
   *
   * @param name the file's name as the person knows it
   * @param longest how long to wait at most
   * @return the ids of the modules
   * @throws Problem when the file is refused; nothing has changed then
   */
  public List<String> install(Path file, String name, Duration longest) {
    return Folders.with(
        folder -> {
          List<ModuleJar> modules = Parcel.open(own(file, folder), name, folder);
          Map<String, Origin> origins = examined(modules, name);
          alone(() -> put(modules, origins));
          modules.forEach(m -> inventory.settle(m.id(), longest));
          return modules.stream().map(ModuleJar::id).toList();
        });
  }

  /**
   * What installing a file would do; nothing is changed.
   *
   * @throws Problem when the file would be refused
   */
  public List<Preview> preview(Path file, String name) {
    return Folders.with(
        folder -> {
          List<ModuleJar> modules = Parcel.open(file, name, folder);
          Map<String, Origin> origins = examined(modules, name);
          return modules.stream().map(m -> preview(m, name, origins.get(m.id()))).toList();
        });
  }

  /** What is examined must be what is installed, even if somebody changes the file meanwhile. */
  private static Path own(Path file, Path folder) throws IOException {
    return Files.isReadable(file) && Files.size(file) <= JarReader.MOST_BYTES
        ? Files.copy(file, folder.resolve(file.getFileName()))
        : file;
  }

  /** Where each comes from; refuses all when one breaks a rule or is not to be trusted. */
  private Map<String, Origin> examined(List<ModuleJar> modules, String name) {
    List<Installed> present = bundles.installed();
    modules.forEach(m -> Admission.check(m, name, present));
    Map<String, Origin> origins = new HashMap<>();
    for (ModuleJar jar : modules) {
      String said = modules.size() == 1 ? name : jar.id() + " (" + name + ")";
      origins.put(jar.id(), examination.require(jar.file(), jar.sha256(), said));
    }
    return origins;
  }

  private Preview preview(ModuleJar jar, String name, Origin origin) {
    Optional<Bundle> there = bundles.find(jar.id());
    return new Preview(
        jar.id(),
        jar.version().toString(),
        there.map(b -> b.getVersion().toString()).orElse(""),
        JarReader.publisher(jar.file(), name),
        origin,
        jar.permissions(),
        Contents.of(jar.file(), name),
        there.map(changes::users).orElse(List.of()),
        there.isPresent() ? List.of() : schemas.sizes(List.of(jar.id())));
  }

  /** Whether all modules in a file are installed already, from jars with the same hashes. */
  public boolean unchanged(Path file, String name) {
    return Folders.with(
        folder ->
            Parcel.open(file, name, folder).stream()
                .allMatch(m -> sha256(m.id()).equals(Optional.of(m.sha256()))));
  }

  /** The hash of a file, in hexadecimal. */
  public String sha256(Path file) {
    return JarReader.sha256(file);
  }

  /** The bundles that use a module's classes, and so keep it from being removed. */
  public List<String> users(String id) {
    return changes.users(required(id));
  }

  /**
   * Refuses a file that cannot take a module's place.
   *
   * @throws Problem when the module is not installed or the file is not a version of it
   */
  public void requireVersionOf(String id, Path file, String name) {
    required(id);
    if (Parcel.isArchive(file) || !JarReader.read(file, name).id().equals(id)) {
      throw Problem.of(Kind.INVALID, "modules.update.other", name, id);
    }
  }

  /** Takes a module out of service, with all it brings; it stays out after a restart. */
  public void stop(String id) {
    alone(
        () -> {
          Bundle bundle = changeable(id);
          record("modules.stop", id, Map.of());
          changes.stop(bundle);
          return id;
        });
  }

  /** Puts a stopped module into service again. */
  public void start(String id) {
    alone(
        () -> {
          Bundle bundle = changeable(id);
          record("modules.start", id, Map.of());
          changes.start(bundle);
          return id;
        });
    inventory.settle(id, LONGEST_START);
  }

  /** Removes a module; its data stay, and it is listed with those that were removed. */
  public void remove(String id) {
    alone(
        () -> {
          Bundle bundle = changeable(id);
          String version = bundle.getVersion().toString();
          changes.remove(bundle);
          features.forget(bundle);
          jars.forget(id);
          updates.forget(id);
          deployed.removed(id);
          database.tx(
              c -> {
                removed.add(c, id, version);
                audit.record("modules.removed", "module:" + id, "", Map.of("version", version));
                return id;
              });
          return id;
        });
  }

  /** The hash of the jar that was last installed here for a module. */
  Optional<String> sha256(String id) {
    return bundles.find(id).flatMap(b -> jars.sha256(id));
  }

  /** Brings the modules in line with what is kept on disk and in the database. */
  void reconcile() {
    alone(
        () -> {
          updates.resume();
          List<String> gone = database.read(removed::ids);
          bundles.all().stream()
              .filter(b -> b.getLocation().startsWith("mvn:"))
              .filter(b -> gone.contains(ModuleBundles.idOf(b).orElse("")))
              .forEach(b -> attempt(b.getSymbolicName(), () -> removeAgain(b)));
          bundles.seconds().forEach(b -> attempt(b.getLocation(), () -> changes.remove(b)));
          List<ModuleJar> kept = jars.all();
          Map<String, String> modules = new HashMap<>();
          kept.forEach(j -> modules.put(j.sha256(), j.id()));
          examination.begin(modules);
          for (ModuleJar jar : kept) {
            Optional<Bundle> there = bundles.find(jar.id());
            if (there.isEmpty()
                || there.get().getVersion().compareTo(jar.version()) < 0
                || isOlderBuild(there.get(), jar)) {
              attempt(jar.id(), () -> putAgain(jar, there));
            }
          }
          startWaiting();
          return gone;
        });
  }

  private void putAgain(ModuleJar jar, Optional<Bundle> there) {
    examination.again(jar.file(), jar.sha256(), jar.id());
    putOne(jar, there, changes::updateWithUsers);
  }

  /** A bundle from the distribution whose jar was replaced by one of the same version. */
  private static boolean isOlderBuild(Bundle bundle, ModuleJar jar) {
    try {
      return bundle.getVersion().equals(jar.version())
          && bundle.getLastModified() < Files.getLastModifiedTime(jar.file()).toMillis() - 60_000
          && bundle.getLocation().startsWith("mvn:");
    } catch (IOException e) {
      return false;
    }
  }

  /** One module's trouble must not keep the others from starting. */
  private static void attempt(String module, Runnable act) {
    try {
      act.run();
    } catch (Problem e) {
      LOG.warn("{} could not be brought back: {}", module, e.getMessage(), e);
    }
  }

  private void removeAgain(Bundle bundle) {
    changes.remove(bundle);
    features.forget(bundle);
  }

  private List<ModuleJar> put(List<ModuleJar> modules, Map<String, Origin> origins) {
    List<Update> begun = new ArrayList<>();
    try {
      put(modules, origins, begun);
    } catch (Problem e) {
      throw begun.isEmpty() ? e : updates.takeBack(begun, begun.get(begun.size() - 1), e);
    }
    updates.finish(begun);
    return modules;
  }

  private void put(List<ModuleJar> modules, Map<String, Origin> origins, List<Update> begun) {
    for (ModuleJar jar : modules) {
      Optional<Bundle> there = bundles.find(jar.id());
      if (database.read(c -> purges.isUnderWay(c, jar.id()))) {
        throw Problem.of(Kind.CONFLICT, "modules.purge.running", jar.id());
      }
      if (there.isPresent() && jars.sha256(jar.id()).equals(Optional.of(jar.sha256()))) {
        continue;
      }
      String action = there.isPresent() ? "modules.update" : "modules.install";
      Map<String, String> details =
          Map.of(
              "version", jar.version().toString(),
              "before", there.map(b -> b.getVersion().toString()).orElse(""),
              "sha256", jar.sha256(),
              "proof", origins.get(jar.id()).proof().name(),
              "certificate", origins.get(jar.id()).fingerprint());
      record(action, jar.id(), details);
      there.flatMap(b -> updates.begin(b, jar)).ifPresent(begun::add);
      putOne(jar, there, changes::update);
      database.tx(
          c -> {
            examination.admitted(c, jar.sha256(), jar.id());
            return removed.forget(c, jar.id());
          });
    }
    startWaiting();
  }

  private void putOne(ModuleJar jar, Optional<Bundle> there, BiConsumer<Bundle, Path> replacement) {
    if (there.isEmpty()) {
      Bundle bundle = changes.install(LOCATION + jar.id(), jar.file());
      jars.keep(jar);
      changes.start(bundle);
      return;
    }
    Bundle bundle = there.get();
    boolean wanted = bundle.adapt(BundleStartLevel.class).isPersistentlyStarted();
    replacement.accept(bundle, jar.file());
    jars.keep(jar);
    if (wanted) {
      changes.start(bundle);
    }
  }

  /** A module that came may be what another waits for. */
  private void startWaiting() {
    bundles.all().stream()
        .filter(b -> b.getState() == Bundle.INSTALLED || b.getState() == Bundle.RESOLVED)
        .filter(b -> b.adapt(BundleStartLevel.class).isPersistentlyStarted())
        .forEach(changes::start);
  }

  private Bundle required(String id) {
    return bundles.find(id).orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "modules.unknown", id));
  }

  /**
   * The bundle of a module that may be changed.
   *
   * @throws Problem when it is not installed, or a part of the platform
   */
  Bundle changeable(String id) {
    Bundle bundle = required(id);
    if (Admission.PLATFORM.contains(id)) {
      throw Problem.of(Kind.CONFLICT, "modules.platform", id);
    }
    return bundle;
  }

  private void record(String action, String id, Map<String, String> details) {
    database.tx(
        c -> {
          audit.record(action, "module:" + id, "", details);
          return id;
        });
  }

  /** Does something while no module comes, changes or goes. */
  public <T> T alone(Supplier<T> act) {
    oneAtATime.lock();
    try {
      return act.get();
    } finally {
      oneAtATime.unlock();
    }
  }
}
