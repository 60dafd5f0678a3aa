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
import java.util.Set;
import java.util.stream.Collectors;
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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Installs, updates, stops, starts and removes modules, whichever way the request came. One act at
 * a time; each is in the audit trail.
 */
@Component(service = Installation.class)
public final class Installation {
  static final String LOCATION = "baton-module:";

  /** How long a caller waits for a module to be in service. */
  public static final Duration LONGEST_START = Duration.ofSeconds(20);

  private final ModuleBundles bundles;
  private final BundleChanges changes;
  private final LocalModules local;
  private final KeptJars jars;
  private final Turns turns;
  private final RemovedModules removed;
  private final Inventory inventory;
  private final Examination examination;
  private final Updates updates;
  private final PurgeTable purges;
  private final ModuleSchemas schemas;
  private final Database database;
  private final AuditTrail audit;

  /** Works on the framework it is in. */
  @Activate
  public Installation(
      @Reference ModuleBundles bundles,
      @Reference BundleChanges changes,
      @Reference LocalModules local,
      @Reference KeptJars jars,
      @Reference Turns turns,
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
    this.local = local;
    this.jars = jars;
    this.turns = turns;
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
          turns.alone(
              () -> {
                // Once more: another server may have changed something meanwhile.
                admit(modules, name);
                return put(modules, origins);
              });
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
    admit(modules, name);
    Map<String, Origin> origins = new HashMap<>();
    for (ModuleJar jar : modules) {
      String said = modules.size() == 1 ? name : jar.id() + " (" + name + ")";
      origins.put(jar.id(), examination.require(jar.file(), jar.sha256(), said));
    }
    return origins;
  }

  private void admit(List<ModuleJar> modules, String name) {
    List<Installed> present = bundles.installed();
    modules.forEach(m -> Admission.check(m, name, present));
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
    turns.alone(
        () -> {
          Bundle bundle = changeable(id);
          record("modules.stop", id, Map.of());
          changes.stop(bundle);
          return turns.tell(List.of(id));
        });
  }

  /** Puts a stopped module into service again. */
  public void start(String id) {
    turns.alone(
        () -> {
          Bundle bundle = changeable(id);
          record("modules.start", id, Map.of());
          changes.start(bundle);
          return turns.tell(List.of(id));
        });
    inventory.settle(id, LONGEST_START);
  }

  /** Removes a module; its data stay, and it is listed with those that were removed. */
  public void remove(String id) {
    turns.alone(
        () -> {
          Bundle bundle = changeable(id);
          String version = bundle.getVersion().toString();
          local.remove(bundle);
          turns.untold(List.of(id));
          database.tx(
              c -> {
                removed.add(c, id, version);
                turns.tell(List.of(id));
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

  private List<ModuleJar> put(List<ModuleJar> modules, Map<String, Origin> origins) {
    List<String> changing = changing(modules);
    changing.forEach(id -> bundles.find(id).ifPresent(changes::requireUnused));
    turns.setAside(changing);
    List<String> ids = modules.stream().map(ModuleJar::id).toList();
    try {
      putOrReturn(modules, origins, changing);
    } catch (RuntimeException e) {
      // Those that came before the one that failed are there; what is half taken back is not told.
      List<String> half = updates.unfinished();
      turns.untold(ids.stream().filter(id -> !half.contains(id)).toList());
      throw e;
    }
    turns.tell(ids);
    return modules;
  }

  /** The modules that get another jar. */
  private List<String> changing(List<ModuleJar> modules) {
    return modules.stream()
        .filter(m -> bundles.find(m.id()).isPresent())
        .filter(m -> !jars.sha256(m.id()).equals(Optional.of(m.sha256())))
        .map(ModuleJar::id)
        .toList();
  }

  private void putOrReturn(
      List<ModuleJar> modules, Map<String, Origin> origins, List<String> changing) {
    List<Update> begun = new ArrayList<>();
    try {
      put(modules, origins, begun);
    } catch (Problem e) {
      throw begun.isEmpty() ? e : updates.takeBack(begun, begun.get(begun.size() - 1), e);
    }
    updates.finish(begun);
    Set<String> kept = begun.stream().map(Update::module).collect(Collectors.toSet());
    changing.stream().filter(id -> !kept.contains(id)).forEach(updates::replaced);
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
      // Nothing is kept of what is out of service, and a start takes its time.
      there.ifPresent(b -> inventory.settle(jar.id(), LONGEST_START));
      there.flatMap(b -> updates.begin(b, jar)).ifPresent(begun::add);
      local.put(jar, changes::update);
      database.tx(
          c -> {
            examination.admitted(c, jar.sha256(), jar.id());
            return removed.forget(c, jar.id());
          });
    }
    local.startWaiting();
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
}
