package org.baton.modules.internal.purge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.modules.internal.FileHash;
import org.baton.modules.internal.purge.Purge.Export;
import org.baton.modules.internal.purge.Purge.State;
import org.baton.modules.internal.settings.SettingsBook;
import org.baton.modules.internal.store.RemovedModules;
import org.baton.store.DeadLetters;
import org.baton.store.ModuleSchemas;
import org.baton.store.ModuleSchemas.Exported;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out a confirmed purge: the data into a file, the file remembered with its hash, the
 * schema dropped, the end remembered. What a crash broke off goes on from the last of these that
 * was remembered; nothing is dropped whose file is not there, whole.
 */
@Component(service = Destruction.class)
public final class Destruction {
  private static final Logger LOG = LoggerFactory.getLogger(Destruction.class);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);

  private final Access access;
  private final Database database;
  private final PurgeTable purges;
  private final RemovedModules removed;
  private final ModuleSchemas schemas;
  private final DeadLetters letters;
  private final SettingsBook settings;
  private final AuditTrail audit;
  private final Path folder;

  /** Puts the files below the data folder. */
  @Activate
  public Destruction(
      @Reference Access access,
      @Reference(target = "(org.baton.module=modules)") Database database,
      @Reference PurgeTable purges,
      @Reference RemovedModules removed,
      @Reference ModuleSchemas schemas,
      @Reference DeadLetters letters,
      @Reference SettingsBook settings,
      @Reference AuditTrail audit) {
    this(
        access,
        database,
        purges,
        removed,
        schemas,
        letters,
        settings,
        audit,
        Path.of(System.getProperty("baton.data", "data"), "purged"));
  }

  Destruction(
      Access access,
      Database database,
      PurgeTable purges,
      RemovedModules removed,
      ModuleSchemas schemas,
      DeadLetters letters,
      SettingsBook settings,
      AuditTrail audit,
      Path folder) {
    this.access = access;
    this.database = database;
    this.purges = purges;
    this.removed = removed;
    this.schemas = schemas;
    this.letters = letters;
    this.settings = settings;
    this.audit = audit;
    this.folder = folder;
  }

  /**
   * Carries it out to its end.
   *
   * @throws Problem when it cannot be; a purge whose data could not be exported has to be confirmed
   *     again, one whose schema could not be dropped goes on at the next start
   */
  public Purge run(Purge confirmed) {
    Purge exported = confirmed.state() == State.CONFIRMED ? export(confirmed) : confirmed;
    whole(exported);
    schemas.drop(exported.module());
    return end(exported);
  }

  /** Goes on with what was broken off, when the server starts. */
  public void resume() {
    for (Purge purge : database.read(purges::underWay)) {
      try {
        LOG.warn("The purge of {} was broken off and goes on", purge.module());
        run(purge);
      } catch (Problem e) {
        LOG.error("The purge of {} could not go on: {}", purge.module(), e.getMessage(), e);
      }
    }
  }

  /**
   * The file with the data that were destroyed.
   *
   * @throws Problem when there is none on this server
   */
  public Path file(Purge purge) {
    access.require(Purges.PURGE, Access.EVERYWHERE);
    return purge.export() == null ? missing(purge, "") : existing(purge);
  }

  private Path existing(Purge purge) {
    Path file = folder.resolve(purge.export().file());
    return Files.isRegularFile(file) ? file : missing(purge, purge.export().file());
  }

  private static Path missing(Purge purge, String file) {
    throw Problem.of(Kind.NOT_FOUND, "modules.purge.file", purge.module(), file);
  }

  private Purge export(Purge purge) {
    Path file = folder.resolve(purge.module() + "-" + DAY.format(day(purge)) + name(purge));
    try {
      Files.createDirectories(folder);
      // From a try that a crash broke off before it was remembered.
      Files.deleteIfExists(file);
      Exported e = schemas.export(purge.module(), file);
      String name = file.getFileName().toString();
      Export export = new Export(name, e.sha256(), e.bytes(), e.rows(), e.version());
      return database.tx(
          c -> {
            purges.exported(c, purge.id(), export);
            return purges.find(c, purge.id()).orElseThrow();
          });
    } catch (IOException e) {
      throw askAgain(
          purge,
          Problem.of(Kind.UNAVAILABLE, "modules.folder.unwritable", folder.toString()).causedBy(e));
    } catch (Problem e) {
      throw askAgain(purge, e);
    }
  }

  private static Instant day(Purge purge) {
    return purge.decidedAt() == null ? purge.askedAt() : purge.decidedAt();
  }

  private static String name(Purge purge) {
    return "-" + purge.id() + ".zip";
  }

  private Problem askAgain(Purge purge, Problem problem) {
    database.tx(c -> purges.decide(c, purge, State.ASKED, null, null));
    return problem;
  }

  private void whole(Purge purge) {
    if (!FileHash.sha256(existing(purge)).equals(purge.export().sha256())) {
      throw Problem.of(
          Kind.CONFLICT, "modules.purge.damaged", purge.module(), purge.export().file());
    }
  }

  private Purge end(Purge purge) {
    Purge done = record(purge);
    settings.forgotten();
    return done;
  }

  private Purge record(Purge purge) {
    return database.tx(
        c -> {
          if (purges.done(c, purge.id(), Clock.systemUTC().instant())) {
            removed.forget(c, purge.module());
            letters.forget(purge.module());
            int forgotten = settings.forget(c, purge.module());
            audit.record(
                "modules.purged",
                "module:" + purge.module(),
                purge.reason(),
                Map.of(
                    "version", purge.version(),
                    "asked by", purge.askedBy(),
                    "confirmed by", String.valueOf(purge.decidedBy()),
                    "rows", Long.toString(purge.export().rows()),
                    "settings", Integer.toString(forgotten),
                    "file", purge.export().file(),
                    "sha256", purge.export().sha256()));
          }
          return purges.find(c, purge.id()).orElseThrow();
        });
  }
}
