package org.baton.modules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.module.ModuleState;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.modules.internal.Update.State;
import org.baton.modules.internal.nodes.CommonSet;
import org.baton.store.ModuleSchemas;
import org.baton.store.ModuleSchemas.Size;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what an update takes away until the new version is in service, and gives it back when it
 * does not come. Each step is written down before it is done, so that after a crash either the old
 * version is there or the new one, with the data that belong to it.
 */
@Component(service = Updates.class)
public final class Updates {
  private static final String RETURNED = "modules.update.returned";
  private static final String SCRIPT_FAILED = "store.schema.failed";
  private static final Logger LOG = LoggerFactory.getLogger(Updates.class);
  private static final Duration LONGEST_START = Duration.ofSeconds(60);
  private static final String SETTING = "BATON_UNDO_DAYS";
  private static final int UNDO_DAYS = 7;
  private static final int MOST_DAYS = 365;

  private final ModuleBundles bundles;
  private final BundleChanges changes;
  private final KeptJars jars;
  private final InstalledJars installed;
  private final Diagnosis diagnosis;
  private final Inventory inventory;
  private final ModuleSchemas schemas;
  private final UpdateJournal journal;
  private final CommonSet common;
  private final Access access;
  private final Database database;
  private final AuditTrail audit;
  private final Duration undo = undo(System.getenv(SETTING));

  /** Works on the framework, the kept jars and the schemas. */
  @Activate
  public Updates(
      @Reference ModuleBundles bundles,
      @Reference BundleChanges changes,
      @Reference KeptJars jars,
      @Reference InstalledJars installed,
      @Reference Diagnosis diagnosis,
      @Reference Inventory inventory,
      @Reference ModuleSchemas schemas,
      @Reference UpdateJournal journal,
      @Reference CommonSet common,
      @Reference Access access,
      @Reference(target = "(org.baton.module=modules)") Database database,
      @Reference AuditTrail audit) {
    this.bundles = bundles;
    this.changes = changes;
    this.jars = jars;
    this.installed = installed;
    this.diagnosis = diagnosis;
    this.inventory = inventory;
    this.schemas = schemas;
    this.journal = journal;
    this.common = common;
    this.access = access;
    this.database = database;
    this.audit = audit;
  }

  static Duration undo(String setting) {
    if (setting != null && !setting.isBlank()) {
      try {
        int days = Integer.parseInt(setting.strip());
        if (days >= 0 && days <= MOST_DAYS) {
          return Duration.ofDays(days);
        }
      } catch (NumberFormatException e) {
        // Told below, like a number out of range.
      }
      LOG.warn("{} is not a whole number from 0 to {}: {} is used", SETTING, MOST_DAYS, UNDO_DAYS);
    }
    return Duration.ofDays(UNDO_DAYS);
  }

  /**
   * Stops a module that is in service and keeps its jar and its data as they are.
   *
   * @return empty when the module is not in service, and there is nothing to go back to
   * @throws Problem when other bundles use it or nothing can be kept; it is in service then
   */
  Optional<Update> begin(Bundle bundle, ModuleJar next) {
    String id = next.id();
    if (diagnosis.of(bundle).state() != ModuleState.READY) {
      return Optional.empty();
    }
    changes.requireUnused(bundle);
    journal.clear(id);
    keepJar(bundle);
    long rows = schemas.sizes(List.of(id)).stream().mapToLong(Size::rows).sum();
    changes.pause(bundle);
    try {
      boolean tables = schemas.snapshot(id, journal.schema(id));
      Update update =
          new Update(
              id,
              bundle.getVersion().toString(),
              next.version().toString(),
              next.sha256(),
              installed.isKept(id),
              tables,
              rows,
              Instant.now(),
              access.caller().account(),
              State.RUNNING);
      journal.write(update);
      return Optional.of(update);
    } catch (RuntimeException e) {
      changes.start(bundle);
      throw e;
    }
  }

  private void keepJar(Bundle bundle) {
    String id = ModuleBundles.idOf(bundle).orElseThrow();
    try (InputStream in = installed.open(bundle)) {
      Files.copy(in, journal.jar(id), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | IllegalArgumentException e) {
      throw InstalledJars.unreadable(bundle, e);
    }
  }

  /**
   * Waits for the new versions. When one does not come to service, all come back that began
   * together.
   *
   * @throws Problem when they were taken back, with the cause
   */
  void finish(List<Update> begun) {
    for (Update update : begun) {
      Optional<Problem> why = outcome(update);
      if (why.isPresent()) {
        throw takeBack(begun, update, why.get());
      }
    }
    begun.forEach(u -> journal.write(u.in(State.DONE)));
  }

  /**
   * Takes updates back that began together, the last one first.
   *
   * @param failed the one that did not come to service
   * @param why why it did not
   * @return what to tell whoever asked for it
   */
  Problem takeBack(List<Update> begun, Update failed, Problem why) {
    String code = RETURNED;
    for (int i = begun.size() - 1; i >= 0; i--) {
      Update update = begun.get(i);
      try {
        takeBack(update, changes::updateWithUsers);
        returned(update, why);
      } catch (RuntimeException e) {
        LOG.error("{} could not be taken back; the next start tries", update.module(), e);
        code = "modules.update.unreturned";
      }
    }
    return Problem.conflict(
            code, reasons(why, code), failed.module(), failed.after(), failed.before())
        .causedBy(why);
  }

  private static List<Violation> reasons(Problem why, String outcome) {
    List<Violation> reasons = new ArrayList<>();
    // Tables that are back as they were need no repair.
    boolean back = outcome.equals(RETURNED) && why.code().equals(SCRIPT_FAILED);
    String code = back ? "modules.update.script" : why.code();
    reasons.add(Violation.at("module", "", code, why.arguments().toArray()));
    reasons.addAll(why.violations());
    return reasons;
  }

  private void returned(Update update, Problem why) {
    Map<String, String> details =
        Map.of(
            "version", update.before(),
            "failed", update.after(),
            "cause", inventory.sentence(why, Locale.getDefault()));
    database.tx(
        c -> {
          audit.record(RETURNED, "module:" + update.module(), "", details);
          return true;
        });
  }

  private Optional<Problem> outcome(Update update) {
    inventory.settle(update.module(), LONGEST_START);
    Optional<Bundle> bundle = bundles.find(update.module());
    if (bundle.isEmpty()) {
      return Optional.of(Problem.of(Kind.CONFLICT, "modules.unknown", update.module()));
    }
    Standing standing = diagnosis.of(bundle.get());
    return standing.state() == ModuleState.READY
        ? Optional.empty()
        : Optional.of(
            standing
                .problem()
                .orElseGet(
                    () -> Problem.of(Kind.CONFLICT, "modules.state.starting", update.module())));
  }

  /** Brings jar and data back as they were when the update began. */
  private void takeBack(Update update, BiConsumer<Bundle, Path> replacement) {
    String id = update.module();
    Bundle bundle =
        bundles.find(id).orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "modules.unknown", id));
    if (update.state() != State.BACK) {
      // Other servers that went on without this one have written in the tables since.
      common.require();
      journal.write(update.in(State.RETURNING));
      changes.pause(bundle);
      // The jar first: started by a crash between the two, the old one refuses the new tables.
      replacement.accept(bundle, journal.jar(id));
      if (update.tables()) {
        schemas.putBack(id, journal.schema(id));
      } else {
        schemas.drop(id);
      }
      journal.write(update.in(State.BACK));
    }
    startOld(update, bundle);
    inventory.settle(id, LONGEST_START);
  }

  private void startOld(Update update, Bundle bundle) {
    String id = update.module();
    if (update.kept()) {
      jars.keep(JarReader.read(journal.jar(id), id + ".jar"));
    } else {
      jars.forget(id);
    }
    changes.start(bundle);
    journal.forget(id);
  }

  /** The modules whose updates a crash broke off. */
  List<String> unfinished() {
    return journal.all().stream().filter(u -> u.state() != State.DONE).map(Update::module).toList();
  }

  /** When the first of these began. */
  Optional<Instant> unfinishedSince() {
    return journal.all().stream()
        .filter(u -> u.state() != State.DONE)
        .map(Update::begunAt)
        .min(Comparator.naturalOrder());
  }

  /**
   * Brings back the old jars of updates that a crash broke off, and leaves the tables as they are:
   * other servers have gone on with them.
   */
  void abandon() {
    for (Update update : journal.all()) {
      if (update.state() != State.DONE) {
        LOG.warn("The update of {} was broken off, and others went on", update.module());
        try {
          bundles
              .find(update.module())
              .ifPresentOrElse(b -> abandon(update, b), () -> journal.forget(update.module()));
        } catch (RuntimeException e) {
          LOG.error("The update of {} could not be brought to an end", update.module(), e);
        }
      }
    }
  }

  private void abandon(Update update, Bundle bundle) {
    changes.updateWithUsers(bundle, journal.jar(update.module()));
    Path schema = journal.keepSchema(update.module());
    if (schema != null) {
      LOG.warn("What {} had in its tables before is kept in {}", update.module(), schema);
    }
    startOld(update, bundle);
  }

  /**
   * Brings updates that a crash broke off to an end: the new version when it is in service, the old
   * one else. What was kept for too long is thrown away.
   */
  void resume() {
    for (Update update : journal.all()) {
      try {
        if (update.state() != State.DONE) {
          resume(update);
        } else if (isOver(update)) {
          journal.forget(update.module());
        }
      } catch (RuntimeException e) {
        LOG.error("The update of {} could not be brought to an end", update.module(), e);
      }
    }
  }

  private void resume(Update update) {
    String version = bundles.find(update.module()).map(b -> b.getVersion().toString()).orElse("");
    boolean came = jars.sha256(update.module()).equals(Optional.of(update.sha256()));
    boolean running = update.state() == State.RUNNING;
    if (running && !came && version.equals(update.before())) {
      journal.forget(update.module());
    } else if (running && came && outcome(update).isEmpty()) {
      journal.write(update.in(State.DONE));
    } else {
      Problem broken = Problem.of(Kind.CONFLICT, "modules.update.broken-off", update.module());
      takeBack(List.of(update), update, broken);
    }
  }

  /** The jar that taking an update back would bring. */
  Path oldJar(Update update) {
    return journal.jar(update.module());
  }

  /** The last update of a module, if it can be taken back. */
  Optional<Update> last(String id) {
    return journal.find(id).filter(u -> u.state() == State.DONE && !isOver(u));
  }

  private boolean isOver(Update update) {
    return update.begunAt().plus(undo).isBefore(Instant.now());
  }

  /**
   * Takes a finished update back, with all that was written since.
   *
   * @throws Problem when other bundles use the module
   */
  void undo(Update update) {
    bundles.find(update.module()).ifPresent(changes::requireUnused);
    takeBack(update, changes::update);
  }

  /**
   * Throws away what was kept of an update before, once another version has taken the module's
   * place and is in service: what was written since would be lost with it.
   */
  void replaced(String id) {
    if (journal.find(id).isPresent()) {
      inventory.settle(id, LONGEST_START);
      boolean ready =
          bundles.find(id).map(b -> diagnosis.of(b).state() == ModuleState.READY).orElse(false);
      if (ready) {
        journal.forget(id);
      }
    }
  }

  /** Throws away what was kept of a module's update. */
  void forget(String id) {
    journal.forget(id);
  }
}
