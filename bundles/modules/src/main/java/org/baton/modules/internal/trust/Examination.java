package org.baton.modules.internal.trust;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.data.Database;
import org.baton.api.data.Sql;
import org.baton.api.problem.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Examines jars before they are let in, and remembers those that were: what was admitted once comes
 * back at every start, whoever withdrew trust since. A jar that somebody put beside them is
 * examined like any other.
 */
@Component(service = Examination.class)
public final class Examination {
  private static final String INSERT =
      "insert into admitted (sha256, module, admitted_at, admitted_by) values (?, ?, ?, ?)";

  private final Trust trust;
  private final Database database;
  private final Access access;

  /** Remembers in the module's own tables. */
  @Activate
  public Examination(
      @Reference Trust trust,
      @Reference(target = "(org.baton.module=modules)") Database database,
      @Reference Access access) {
    this.trust = trust;
    this.database = database;
    this.access = access;
  }

  /**
   * Where a jar comes from.
   *
   * @throws Problem when it is not let in, see {@link Trust#require(Path, String, String)}
   */
  public Origin require(Path jar, String sha256, String name) {
    return trust.require(jar, sha256, name);
  }

  /** Remembers that a jar was let in. */
  public void admitted(Connection connection, String sha256, String module) throws SQLException {
    if (!isAdmitted(connection, sha256)) {
      new Sql(INSERT, sha256, module, Instant.now(), access.caller().account()).run(connection);
    }
  }

  /**
   * From the first call on jars are examined: those that are kept then, as modules by their hashes,
   * were let in before there was anything to examine them by.
   */
  public void begin(Map<String, String> kept) {
    database.tx(
        c -> {
          if (!new Sql("select since from examined").list(c, row -> true).isEmpty()) {
            return false;
          }
          new Sql("insert into examined (since) values (?)", Instant.now()).run(c);
          for (Map.Entry<String, String> jar : kept.entrySet()) {
            admitted(c, jar.getKey(), jar.getValue());
          }
          return true;
        });
  }

  /**
   * Lets a kept jar come back.
   *
   * @throws Problem when it was never let in and would not be now
   */
  public void again(Path jar, String sha256, String module) {
    boolean known = database.read(c -> isAdmitted(c, sha256));
    if (!known) {
      trust.require(jar, sha256, jar.getFileName().toString());
      database.tx(
          c -> {
            admitted(c, sha256, module);
            return true;
          });
    }
  }

  private static boolean isAdmitted(Connection connection, String sha256) throws SQLException {
    Collection<Boolean> found =
        new Sql("select 1 from admitted where sha256 = ?", sha256)
            .list(connection, row -> Boolean.TRUE);
    return !found.isEmpty();
  }
}
