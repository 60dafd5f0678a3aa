package org.baton.store.internal.schema;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.baton.api.data.Database.Dialect;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.store.internal.source.Source;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one module's schema up to date, or refuses with a sentence. */
final class Migration {
  private static final Logger LOG = LoggerFactory.getLogger(Migration.class);

  private final Source source;
  private final String module;
  private final Scripts scripts;
  private final SchemaCopy copy;

  Migration(Source source, String module, ScriptFolder folder) {
    this.source = source;
    this.module = module;
    this.scripts = new Scripts(folder, source.dialect());
    this.copy = new SchemaCopy(source);
  }

  /**
   * Runs the scripts that have not run yet.
   *
   * @return the version of the schema; empty when the module has no scripts
   * @throws Problem when the schema is newer than the module, a script was changed or failed
   */
  String run() throws SQLException {
    return scripts.isEmpty() ? "" : source.alone(this::migrate);
  }

  private String migrate() throws SQLException {
    if (source.dialect() == Dialect.H2) {
      copy.resume(module);
    }
    Flyway flyway = flyway();
    try {
      // Once: each time it is asked, Flyway reads scripts and history anew.
      MigrationInfoService info = flyway.info();
      refuse(info);
      if (Arrays.stream(info.all()).anyMatch(this::ranAsFormer)) {
        // Nothing else is amiss, so that all it does is note the checksums of the scripts.
        flyway.repair();
        LOG.info("schema {} was built by former texts of its scripts", module);
        info = flyway.info();
      }
      if (info.pending().length == 0) {
        return version(info);
      }
      apply(flyway, info);
      return version(flyway.info());
    } catch (FlywayException e) {
      throw failure(e);
    }
  }

  private void apply(Flyway flyway, MigrationInfoService info) throws SQLException {
    MigrationInfo[] pending = info.pending();
    String target = pending[pending.length - 1].getVersion().getVersion();
    long start = System.nanoTime();
    if (source.dialect() == Dialect.H2) {
      boolean tables = info.current() != null;
      if (tables) {
        copy.take(module, target);
      }
      copy.begin(module, target, tables);
      try {
        flyway.migrate();
      } finally {
        copy.end(module);
      }
    } else {
      flyway.migrate();
    }
    LOG.info(
        "schema {} is at version {} after {} script(s) in {} ms",
        module,
        target,
        pending.length,
        (System.nanoTime() - start) / 1_000_000);
  }

  private static String version(MigrationInfoService info) {
    MigrationInfo current = info.current();
    return current == null || current.getVersion() == null ? "" : current.getVersion().getVersion();
  }

  private void refuse(MigrationInfoService info) {
    List<MigrationInfo> all = Arrays.asList(info.all());
    for (MigrationInfo one : all) {
      Problem problem = refusal(one, all);
      if (problem != null) {
        throw problem;
      }
    }
  }

  private Problem refusal(MigrationInfo info, List<MigrationInfo> all) {
    MigrationState state = info.getState();
    if (state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED) {
      return Problem.of(
          Kind.CONFLICT, "store.schema.newer", module, text(info.getVersion()), newest(all));
    }
    if (state.isFailed()) {
      return Problem.of(
          Kind.CONFLICT, "store.schema.failed", module, info.getScript(), lastError(info));
    }
    boolean gone = state == MigrationState.MISSING_SUCCESS;
    if (gone || isChanged(info) && !scripts.ranAsFormer(info)) {
      return Problem.of(Kind.CONFLICT, "store.schema.changed", module, info.getScript());
    }
    if (state == MigrationState.IGNORED) {
      return Problem.of(Kind.CONFLICT, "store.schema.late", module, info.getScript());
    }
    return null;
  }

  private static boolean isChanged(MigrationInfo info) {
    return info.getAppliedChecksum() != null && !info.isChecksumMatching();
  }

  private boolean ranAsFormer(MigrationInfo info) {
    return isChanged(info) && scripts.ranAsFormer(info);
  }

  private static String lastError(MigrationInfo info) {
    return "version " + text(info.getVersion());
  }

  private static String newest(List<MigrationInfo> all) {
    return all.stream()
        .filter(i -> i.getState().isResolved() && i.getVersion() != null)
        .map(MigrationInfo::getVersion)
        .max(Comparator.naturalOrder())
        .map(MigrationVersion::getVersion)
        .orElse("0");
  }

  private static String text(MigrationVersion version) {
    return version == null ? "" : version.getVersion();
  }

  private Problem failure(FlywayException e) {
    Throwable cause = e;
    while (cause.getCause() != null && !(cause instanceof SQLException)) {
      cause = cause.getCause();
    }
    String words = cause instanceof SQLException ? cause.getMessage() : e.getMessage();
    return Problem.of(Kind.CONFLICT, "store.schema.failed", module, script(e), firstLine(words))
        .causedBy(e);
  }

  private static String script(FlywayException e) {
    java.util.regex.Matcher m =
        java.util.regex.Pattern.compile("[VR][\\w.]*__\\w+\\.sql")
            .matcher(String.valueOf(e.getMessage()));
    return m.find() ? m.group() : "schema";
  }

  /** Without the statement, which H2 announces at the end of the line. */
  private static String firstLine(String words) {
    String first = words == null ? "" : words.strip().lines().findFirst().orElse("");
    return first.replaceFirst("; SQL statement:$", "");
  }

  /**
   * Undoes what a failed script left and accepts changed scripts.
   *
   * @param target the version that failed
   */
  void repair() throws SQLException {
    source.alone(
        () -> {
          Flyway flyway = flyway();
          MigrationInfo failed =
              Arrays.stream(flyway.info().all())
                  .filter(i -> i.getState().isFailed())
                  .findFirst()
                  .orElse(null);
          if (failed != null && source.dialect() == Dialect.H2) {
            putBack(flyway);
          } else {
            flyway.repair();
          }
          return null;
        });
  }

  /** The copy is named after the last script that was to run. */
  private void putBack(Flyway flyway) throws SQLException {
    copy.putBack(module, newest(Arrays.asList(flyway.info().all())));
  }

  private Flyway flyway() {
    FluentConfiguration configuration =
        Flyway.configure(Migration.class.getClassLoader())
            .dataSource(source.plain())
            .defaultSchema(module)
            .schemas(module)
            .createSchemas(true)
            .table("schema_history")
            .locations(new String[0])
            .resourceProvider(scripts)
            .javaMigrationClassProvider(List::of)
            .loggers("slf4j")
            .skipDefaultCallbacks(true)
            .cleanDisabled(true)
            .validateOnMigrate(true)
            .validateMigrationNaming(true)
            .outOfOrder(false)
            // The default accepts a schema that is newer than the module.
            .ignoreMigrationPatterns(new String[0])
            .placeholderReplacement(false)
            .group(source.dialect() != Dialect.H2);
    return configuration.load();
  }
}
