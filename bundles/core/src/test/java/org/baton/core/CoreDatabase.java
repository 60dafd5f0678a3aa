package org.baton.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.apache.aries.jpa.template.EmConsumer;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.baton.api.data.Database;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.h2.jdbcx.JdbcDataSource;

/** The module's schema in memory: entities and plain SQL in one transaction, as in the platform. */
public final class CoreDatabase implements Database, AutoCloseable {
  private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
  private final EntityManagerFactory factory;

  /** Makes the schema with the module's own scripts. */
  public CoreDatabase() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(
        "jdbc:h2:mem:"
            + UUID.randomUUID()
            + ";DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000");
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema core");
      statement.execute("set schema core");
      for (Path script : scripts()) {
        statement.execute(Files.readString(script));
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
    factory =
        new PersistenceProvider()
            .createEntityManagerFactory(
                "core",
                Map.of(
                    "javax.persistence.transactionType", "RESOURCE_LOCAL",
                    "javax.persistence.nonJtaDataSource", source,
                    "javax.persistence.jtaDataSource", source,
                    "eclipselink.weaving", "false",
                    "eclipselink.logging.level", "SEVERE"));
  }

  /** The module's scripts in the order of their versions. */
  private static List<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/schema"))) {
      return files.sorted(Comparator.comparingInt(CoreDatabase::version)).toList();
    }
  }

  private static int version(Path script) {
    return Integer.parseInt(script.getFileName().toString().split("__")[0].substring(1));
  }

  @Override
  public <R, X extends Exception> R tx(Work<R, X> work) throws X {
    EntityManager em = current.get();
    if (em != null) {
      return run(em, work);
    }
    em = factory.createEntityManager();
    current.set(em);
    em.getTransaction().begin();
    boolean done = false;
    try {
      R result = run(em, work);
      done = true;
      return result;
    } finally {
      current.remove();
      if (done) {
        em.getTransaction().commit();
      } else {
        em.getTransaction().rollback();
      }
      em.close();
    }
  }

  private static <R, X extends Exception> R run(EntityManager em, Work<R, X> work) throws X {
    try {
      Connection connection = em.unwrap(Connection.class);
      connection.setSchema("core");
      return work.run(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public <R, X extends Exception> R read(Work<R, X> work) throws X {
    return tx(work);
  }

  @Override
  public Dialect dialect() {
    return Dialect.H2;
  }

  /** Entities in the transaction of plain SQL. */
  public JpaTemplate jpa() {
    return new Template();
  }

  private final class Template implements JpaTemplate {
    @Override
    public <R> R txExpr(TransactionType type, EmFunction<R> code) {
      return txExpr(code);
    }

    @Override
    public void tx(TransactionType type, EmConsumer code) {
      tx(code);
    }

    @Override
    public <R> R txExpr(EmFunction<R> code) {
      return code.apply(current.get());
    }

    @Override
    public void tx(EmConsumer code) {
      code.accept(current.get());
    }
  }

  @Override
  public void close() {
    factory.close();
  }
}
