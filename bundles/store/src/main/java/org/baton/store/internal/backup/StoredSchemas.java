package org.baton.store.internal.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.baton.api.data.Database.Dialect;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.store.ModuleSchemas;
import org.baton.store.internal.backup.SchemaSizes.Table;
import org.baton.store.internal.schema.SchemaCopy;
import org.baton.store.internal.source.Source;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Works on connections of its own, outside any transaction of the caller. */
@Component
public final class StoredSchemas implements ModuleSchemas {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{2,29}");

  private final Source source;
  private final SchemaCopy copies;

  /** Schemas of a database. */
  @Activate
  public StoredSchemas(@Reference Source source) {
    this.source = source;
    this.copies = new SchemaCopy(source);
  }

  /** Work on a connection. */
  private interface Work<R> {
    R run(Connection connection) throws SQLException, IOException;
  }

  @Override
  public List<Size> sizes(Collection<String> modules) {
    List<String> known = modules.stream().filter(m -> ID.matcher(m).matches()).distinct().toList();
    return with("store.schema.unreadable", "", c -> new SchemaSizes(c, dialect()).of(known));
  }

  @Override
  public Exported export(String module, Path file) {
    require(module);
    Path target = file.toAbsolutePath().normalize();
    if (Files.exists(target)) {
      throw Problem.of(Kind.CONFLICT, "store.backup.exists", target.toString());
    }
    return with("store.export.failed", module, c -> write(c, module, target));
  }

  private Exported write(Connection connection, String module, Path target)
      throws SQLException, IOException {
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      SchemaSizes sizes = new SchemaSizes(connection, dialect());
      List<Table> tables = sizes.tables(List.of(module));
      String version = sizes.versions(tables).getOrDefault(module, "");
      Map<String, Long> rows;
      try (OutputStream out = Files.newOutputStream(part);
          Parts parts = new Parts(out)) {
        rows = new SchemaExport(connection).write(parts, tables);
        parts.finish(facts(module, version, rows));
      }
      connection.rollback();
      // What is about to be the only one is read again, every part of it.
      CopyFile.open(part).close();
      place(part, target);
      long all =
          rows.entrySet().stream()
              .filter(r -> !r.getKey().equals(SchemaSizes.HISTORY))
              .mapToLong(Map.Entry::getValue)
              .sum();
      return new Exported(target, Parts.sha256(target), Files.size(target), all, version);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private Map<String, String> facts(String module, String version, Map<String, Long> rows) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("module", module);
    facts.put("schema.version", version);
    facts.put("product", dialect().name());
    facts.put("software", System.getProperty("baton.version", ""));
    facts.put("taken", Instant.now().toString());
    rows.forEach((table, count) -> facts.put("rows." + table, Long.toString(count)));
    return facts;
  }

  @Override
  public void drop(String module) {
    require(module);
    with(
        "store.drop.failed",
        module,
        c ->
            source.alone(
                () -> {
                  try (Statement statement = c.createStatement()) {
                    return statement.execute("drop schema if exists \"" + module + "\" cascade");
                  }
                }));
  }

  @Override
  public boolean snapshot(String module, Path file) {
    require(module);
    return with("store.snapshot.failed", module, c -> snapshot(c, module, file.toAbsolutePath()));
  }

  private boolean snapshot(Connection connection, String module, Path target)
      throws SQLException, IOException {
    if (new SchemaSizes(connection, dialect()).tables(List.of(module)).isEmpty()) {
      return false;
    }
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      if (dialect() == Dialect.H2) {
        copies.take(module, part);
      } else {
        try (OutputStream out = Files.newOutputStream(part);
            Parts parts = new Parts(out)) {
          new PostgresDump(connection).write(parts, List.of(module));
          parts.finish(Map.of("module", module));
        }
      }
      place(part, target);
      return true;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Written to the disk before it is known by its name. */
  private static void place(Path part, Path target) throws IOException {
    try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void putBack(String module, Path file) {
    require(module);
    with(
        "store.snapshot.lost",
        module,
        c -> {
          if (dialect() == Dialect.H2) {
            source.alone(
                () -> {
                  copies.putBack(module, file);
                  return true;
                });
          } else {
            try (CopyFile copy = CopyFile.open(file)) {
              new PostgresLoad(c, copy).replace(module);
            }
          }
          return true;
        });
  }

  private Dialect dialect() {
    return source.dialect();
  }

  private static void require(String module) {
    if (!ID.matcher(module).matches()) {
      throw Problem.of(Kind.NOT_FOUND, "store.schema.unknown", module);
    }
  }

  private <R> R with(String code, String module, Work<R> work) {
    try (Connection connection = source.plain().getConnection()) {
      return work.run(connection);
    } catch (SQLException | IOException e) {
      throw Problem.of(Kind.UNAVAILABLE, code, module, String.valueOf(e.getMessage())).causedBy(e);
    }
  }
}
