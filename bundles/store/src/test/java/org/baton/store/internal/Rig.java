package org.baton.store.internal;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.transaction.xa.XAException;
import org.apache.geronimo.transaction.manager.GeronimoTransactionManager;
import org.baton.api.data.Database;
import org.baton.api.data.Database.Dialect;
import org.baton.store.internal.schema.Schemas;
import org.baton.store.internal.source.Settings;
import org.baton.store.internal.source.Source;
import org.baton.store.internal.transaction.ModuleDatabase;
import org.baton.store.internal.transaction.Transactions;
import org.h2.util.OsgiDataSourceFactory;
import org.ops4j.pax.transx.tm.impl.geronimo.TransactionManagerWrapper;
import org.osgi.service.coordinator.Coordination;
import org.osgi.service.coordinator.Coordinator;
import org.osgi.service.jdbc.DataSourceFactory;
import org.postgresql.osgi.PGDataSourceFactory;

/** The store's own classes put together without a container. */
public final class Rig implements AutoCloseable {
  public final GeronimoTransactionManager manager;
  public final Source source;
  public final Transactions transactions;
  public final Schemas schemas;

  private Rig(Settings settings) throws SQLException, XAException {
    manager = new GeronimoTransactionManager();
    source =
        Source.open(settings, driver(settings), new TransactionManagerWrapper(manager), manager);
    transactions = new Transactions(source, manager, manager, coordinator());
    schemas = new Schemas(source);
  }

  public static Rig open(Settings settings) {
    try {
      return new Rig(settings);
    } catch (SQLException | XAException e) {
      throw new IllegalStateException(e);
    }
  }

  /** On H2 in a folder, or on the PostgreSQL that a URL names. */
  public static Rig open(Path data, String url) {
    return open(settings(data, url));
  }

  public static Settings settings(Path data, String url) {
    Map<String, String> environment =
        url == null
            ? Map.of("BATON_DATA", data.toString())
            : Map.of(
                "BATON_DATA",
                data.toString(),
                "BATON_JDBC_URL",
                url,
                "BATON_JDBC_USER",
                "postgres");
    return Settings.of(environment::get, null);
  }

  public static DataSourceFactory driver(Settings settings) {
    return settings.dialect() == Dialect.H2
        ? new OsgiDataSourceFactory(new org.h2.Driver())
        : new PGDataSourceFactory();
  }

  /** A module's database after its schema was prepared from a folder of the test resources. */
  public Database module(String id, String folder) {
    var state = schemas.prepare(id, Folders.resource(folder));
    state
        .problem()
        .ifPresent(
            p -> {
              throw p;
            });
    return new ModuleDatabase(transactions, id, source.dialect());
  }

  private static Coordinator coordinator() {
    Coordination coordination = fake(Coordination.class, null);
    return fake(Coordinator.class, coordination);
  }

  private static <T> T fake(Class<T> type, Object begin) {
    return type.cast(
        Proxy.newProxyInstance(
            Rig.class.getClassLoader(),
            new Class<?>[] {type},
            (p, m, a) -> m.getName().equals("begin") ? begin : null));
  }

  public List<org.baton.store.SchemaState> states() {
    return schemas.all();
  }

  @Override
  public void close() {
    source.close();
  }
}
