package org.baton.modules.internal;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.felix.framework.FrameworkFactory;
import org.apache.karaf.features.FeaturesService;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.text.Text;
import org.baton.modules.internal.kept.KeepTime;
import org.baton.modules.internal.nodes.CommonSet;
import org.baton.modules.internal.nodes.GivenNodes;
import org.baton.modules.internal.purge.GivenSchemas;
import org.baton.modules.internal.purge.GivenTables;
import org.baton.modules.internal.purge.PurgeTable;
import org.baton.modules.internal.store.RemovedModules;
import org.baton.modules.internal.trust.Examination;
import org.baton.modules.internal.trust.Revocation;
import org.baton.modules.internal.trust.Switches;
import org.baton.modules.internal.trust.Trust;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** A server with a framework and a data folder of its own, on tables that others may share. */
final class GivenServer {
  final String name;
  final Path folder;
  final GivenTables tables;
  final GivenSchemas schemas;

  /** Versions that do not come to service, on any server. */
  final List<String> broken;

  /** The hashes of jars that were called back. */
  final Set<String> revoked = new HashSet<>();

  CommonSet common;
  Installation installation;
  Undo undo;
  Follower follower;
  SetAside aside;
  ModuleBundles bundles;
  BundleChanges changes;
  KeptJars jars;
  UpdateJournal journal;
  Updates updates;
  Turns turns;
  private Restoration restoration;
  private Framework framework;

  GivenServer(
      String name, Path folder, GivenTables tables, GivenSchemas schemas, List<String> broken) {
    this.name = name;
    this.folder = folder.resolve(name);
    this.tables = tables;
    this.schemas = schemas;
    this.broken = broken;
  }

  /** Starts it, or starts it again with what its folder holds. */
  GivenServer start() {
    try {
      framework =
          new FrameworkFactory()
              .newFramework(
                  Map.of(
                      "org.osgi.framework.storage",
                      folder.resolve("cache").toString(),
                      "felix.cache.locking",
                      "false"));
      framework.start();
    } catch (BundleException e) {
      throw new IllegalStateException(e);
    }
    wire();
    restoration.run();
    follower.start();
    return this;
  }

  /** Ends it; its folder stays. */
  void end() {
    try {
      framework.stop();
      framework.waitForStop(10_000);
    } catch (BundleException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void wire() {
    Access access = GivenNodes.access();
    AuditTrail audit = (action, subject, reason, details) -> {};
    common = GivenNodes.on(tables, name);
    bundles = new ModuleBundles(framework.getBundleContext());
    changes = new BundleChanges(bundles);
    jars = new KeptJars(folder.resolve("modules"));
    journal = new UpdateJournal(folder.resolve("updates"));
    aside = new SetAside();
    DeployedFiles deployed = new DeployedFiles(folder.resolve("deploy"));
    BootFeatures features = new BootFeatures(proxy(FeaturesService.class));
    LocalModules local =
        new LocalModules(bundles, changes, features, jars, journal, deployed, aside);
    turns = new Turns(common, local);
    StartTimes starts = new StartTimes(framework.getBundleContext());
    Diagnosis diagnosis =
        new Diagnosis(bundles, changes, starts, proxy(ServiceComponentRuntime.class));
    diagnosis.addCheck(this::check);
    Inventory inventory =
        new Inventory(
            bundles,
            diagnosis,
            starts,
            (locale, key, words) -> Optional.of(key),
            new Boot(),
            aside);
    updates =
        new Updates(
            bundles,
            changes,
            jars,
            new InstalledJars(jars),
            diagnosis,
            inventory,
            schemas,
            journal,
            common,
            access,
            tables,
            audit);
    Trust trust =
        new Trust(
            asked -> new HashMap<>(),
            this::revoked,
            new Switches(Map.of("BATON_MODULES_UNSIGNED", "allowed")),
            Clock.systemUTC());
    Examination examination = new Examination(trust, tables, access);
    RemovedModules removed = new RemovedModules(access, new KeepTime(null, Clock.systemUTC()));
    installation =
        new Installation(
            bundles,
            changes,
            local,
            jars,
            turns,
            removed,
            inventory,
            examination,
            updates,
            new PurgeTable(),
            schemas,
            tables,
            audit);
    undo = new Undo(installation, turns, updates, deployed, trust, tables, audit);
    restoration =
        new Restoration(
            bundles, changes, local, jars, removed, examination, updates, common, turns, tables);
    follower = new Follower(common, turns, local, changes, examination, aside);
  }

  private Map<String, Revocation> revoked(Collection<String> hashes) {
    Map<String, Revocation> found = new HashMap<>();
    for (String hash : hashes) {
      if (revoked.contains(hash)) {
        Text reason = new Text("分数计算有误", "It computes wrong scores");
        found.put(
            hash,
            new Revocation(
                1,
                Revocation.Kind.JAR,
                hash,
                "CN=Ministry",
                1,
                LocalDate.EPOCH,
                reason,
                Instant.EPOCH,
                null));
      }
    }
    return found;
  }

  private Optional<Problem> check(String module) {
    String version = version(module);
    return broken.contains(version)
        ? Optional.of(Problem.of(Kind.CONFLICT, "store.schema.failed", module, version))
        : Optional.empty();
  }

  /** Does nothing and knows nothing. */
  private static <T> T proxy(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            GivenServer.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                method.getReturnType().isArray()
                    ? java.lang.reflect.Array.newInstance(
                        method.getReturnType().getComponentType(), 0)
                    : List.of()));
  }

  /** The jar of a module in a version. */
  Path jar(String module, String version) {
    try {
      return Jars.module(folder, module, version);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  void install(String module, String version) {
    installation.install(jar(module, version), module + ".jar", Duration.ofSeconds(10));
  }

  /** The version of a module that is there; empty when it is not. */
  String version(String module) {
    return bundles.find(module).map(b -> b.getVersion().toString()).orElse("");
  }

  boolean isActive(String module) {
    return bundles.find(module).filter(b -> b.getState() == Bundle.ACTIVE).isPresent();
  }
}
