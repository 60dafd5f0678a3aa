package org.baton.sdk.contract;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.baton.api.data.Database.Dialect;
import org.baton.sdk.platform.BuiltModule;
import org.baton.sdk.platform.Scripts;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.h2.jdbcx.JdbcDataSource;

/** Makes a module's tables in memory by its scripts, with the settings that the store has. */
final class Migration {
  private final BuiltModule module;
  private final JdbcDataSource source = new JdbcDataSource();

  Migration(BuiltModule module) {
    this.module = module;
    source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
  }

  void run(List<Breach> found) {
    try {
      flyway().migrate();
      int again = flyway().migrate().migrationsExecuted;
      if (again > 0) {
        found.add(
            new Breach("schema", again + " script(s) ran a second time.", "Keep their names."));
      }
      checks(found);
    } catch (FlywayException e) {
      found.add(new Breach("schema", reason(e), "Mend the script that it names."));
    } finally {
      close();
    }
  }

  /** The queries that look for damage can be asked, and find none in empty tables. */
  private void checks(List<Breach> found) {
    for (Path query : module.files("schema/check", ".sql")) {
      try (Connection connection = source.getConnection();
          Statement statement = connection.createStatement()) {
        connection.setSchema(module.id());
        statement.executeQuery(Files.readString(query).strip().replaceAll(";$", "")).close();
      } catch (SQLException e) {
        found.add(
            new Breach(
                "schema/check/" + query.getFileName(),
                "It cannot be asked: " + e.getMessage(),
                "Write one query whose first column names what is damaged."));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void close() {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String reason(FlywayException e) {
    return String.join(" ", e.getMessage().strip().split("\\s*\\R\\s*"));
  }

  private Flyway flyway() {
    return Flyway.configure()
        .dataSource(source)
        .defaultSchema(module.id())
        .schemas(module.id())
        .createSchemas(true)
        .table("schema_history")
        .locations(new String[0])
        .resourceProvider(new Provider(Scripts.of(module, Dialect.H2)))
        .javaMigrationClassProvider(List::of)
        .loggers("slf4j")
        .skipDefaultCallbacks(true)
        .cleanDisabled(true)
        .validateOnMigrate(true)
        .validateMigrationNaming(true)
        .outOfOrder(false)
        .ignoreMigrationPatterns(new String[0])
        .placeholderReplacement(false)
        .group(false)
        .load();
  }

  /** The scripts as Flyway asks for them. */
  private static final class Provider implements ResourceProvider {
    private final Map<String, LoadableResource> byName = new LinkedHashMap<>();

    private Provider(List<Path> scripts) {
      scripts.forEach(s -> byName.put(s.getFileName().toString(), new Script(s)));
    }

    @Override
    public LoadableResource getResource(String name) {
      return byName.get(name);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
      return byName.values().stream()
          .filter(r -> r.getFilename().startsWith(prefix))
          .filter(r -> Arrays.stream(suffixes).anyMatch(r.getFilename()::endsWith))
          .toList();
    }
  }

  /** A script in a folder. */
  private static final class Script extends LoadableResource {
    private final Path file;

    private Script(Path file) {
      this.file = file;
    }

    @Override
    public Reader read() {
      try {
        return Files.newBufferedReader(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String getAbsolutePath() {
      return file.toString();
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return file.toString();
    }

    @Override
    public String getFilename() {
      return file.getFileName().toString();
    }

    @Override
    public String getRelativePath() {
      return getFilename();
    }
  }
}
