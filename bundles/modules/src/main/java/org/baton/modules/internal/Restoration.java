package org.baton.modules.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.modules.internal.nodes.CommonSet;
import org.baton.modules.internal.nodes.Stand;
import org.baton.modules.internal.store.RemovedModules;
import org.baton.modules.internal.trust.Examination;
import org.osgi.framework.Bundle;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings back, while the server starts, what was here before it ended. */
@Component(service = Restoration.class)
public final class Restoration {
  private static final Logger LOG = LoggerFactory.getLogger(Restoration.class);

  /** By so much the clock of the database may be behind. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  private final ModuleBundles bundles;
  private final BundleChanges changes;
  private final LocalModules local;
  private final KeptJars jars;
  private final RemovedModules removed;
  private final Examination examination;
  private final Updates updates;
  private final CommonSet common;
  private final Turns turns;
  private final Database database;

  /** Works on the framework it is in. */
  @Activate
  public Restoration(
      @Reference ModuleBundles bundles,
      @Reference BundleChanges changes,
      @Reference LocalModules local,
      @Reference KeptJars jars,
      @Reference RemovedModules removed,
      @Reference Examination examination,
      @Reference Updates updates,
      @Reference CommonSet common,
      @Reference Turns turns,
      @Reference(target = "(org.baton.module=modules)") Database database) {
    this.bundles = bundles;
    this.changes = changes;
    this.local = local;
    this.jars = jars;
    this.removed = removed;
    this.examination = examination;
    this.updates = updates;
    this.common = common;
    this.turns = turns;
    this.database = database;
  }

  /** Brings the modules in line with what is kept on disk and in the database. */
  void run() {
    turns.locally(
        () -> {
          attempt("the updates", this::resumeUpdates);
          List<String> gone = database.read(removed::ids);
          bundles.all().stream()
              .filter(b -> b.getLocation().startsWith("mvn:"))
              .filter(b -> gone.contains(ModuleBundles.idOf(b).orElse("")))
              .forEach(b -> attempt(b.getSymbolicName(), () -> local.remove(b)));
          bundles.seconds().forEach(b -> attempt(b.getLocation(), () -> changes.remove(b)));
          bundles.all().stream()
              .filter(this::isHalf)
              .forEach(b -> attempt(b.getLocation(), () -> changes.remove(b)));
          List<ModuleJar> kept = jars.all();
          Map<String, String> modules = new HashMap<>();
          kept.forEach(j -> modules.put(j.sha256(), j.id()));
          examination.begin(modules);
          for (ModuleJar jar : kept) {
            Optional<Bundle> there = bundles.find(jar.id());
            if (there.isEmpty()
                || there.get().getVersion().compareTo(jar.version()) < 0
                || isOlderBuild(there.get(), jar)) {
              attempt(jar.id(), () -> putAgain(jar));
            }
          }
          local.startWaiting();
          return gone;
        });
  }

  /** What a crash broke off before the jar was kept. */
  private boolean isHalf(Bundle bundle) {
    return bundle.getLocation().startsWith(Installation.LOCATION)
        && !bundle.adapt(BundleStartLevel.class).isPersistentlyStarted()
        && jars.file(ModuleBundles.idOf(bundle).orElse("")).isEmpty();
  }

  /** Unless others went on without this server: what they wrote since must not be lost. */
  private void resumeUpdates() {
    List<String> broken = updates.unfinished();
    Stand stand = broken.isEmpty() || !common.isShared() ? null : common.stand();
    if (stand != null && stand.generation() > 0 && wentOn(stand)) {
      updates.abandon();
    } else if (stand != null) {
      turns.alone(
          () -> {
            updates.resume();
            List<String> half = updates.unfinished();
            return turns.tell(broken.stream().filter(id -> !half.contains(id)).toList());
          });
    } else {
      updates.resume();
    }
  }

  /** Whether another server may have used the tables since the first of these updates began. */
  private boolean wentOn(Stand stand) {
    return !common.isMine(stand)
        && updates.unfinishedSince().map(s -> common.hadOthers(s.minus(SKEW))).orElse(false);
  }

  private void putAgain(ModuleJar jar) {
    examination.again(jar.file(), jar.sha256(), jar.id());
    local.put(jar, changes::updateWithUsers);
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
}
