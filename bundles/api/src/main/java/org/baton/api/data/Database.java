package org.baton.api.data;

import java.sql.Connection;
import java.sql.SQLException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Transactions on a module's own schema. The platform registers one service a module, with the
 * property {@code org.baton.module=<id>}, and only once the module's schema is up to date: no code
 * that refers to it runs before its tables exist.
 *
 * <p>Everything the thread does inside {@link #tx} belongs to one transaction: plain SQL on the
 * connection, entities of any persistence unit, messages sent and audit records written.
 */
@ProviderType
public interface Database {
  /** The service property that holds the module's id. */
  String MODULE = "org.baton.module";

  /**
   * What a statement begins with that names the schema with every table and sequence in it, such as
   * {@code appeals.ruling}. The module's schema then need not be made the current one first, which
   * costs a round trip and makes the database forget how it carries out what it was asked before.
   * Worth its while only for statements of requests that come thousands of times a second.
   *
   * @since 1.1
   */
  String QUALIFIED = "/* qualified */ ";

  /** Work inside a transaction. */
  @FunctionalInterface
  interface Work<R, X extends Exception> {
    /**
     * Does the work.
     *
     * @param connection belongs to the transaction; must not be committed, kept or closed by hand;
     *     unqualified table names mean the module's schema
     */
    R run(Connection connection) throws SQLException, X;
  }

  /**
   * Joins the thread's transaction or begins one; commits on return and rolls back on any
   * exception. An inner failure dooms the outer transaction: it throws even if the exception was
   * swallowed.
   */
  <R, X extends Exception> R tx(Work<R, X> work) throws X;

  /** As {@link #tx}, for work that only reads; never waits for a writer. */
  <R, X extends Exception> R read(Work<R, X> work) throws X;

  /** The database in use, for the rare statement that differs. */
  Dialect dialect();

  /** A database product. */
  enum Dialect {
    /** H2, embedded, the default. */
    H2,
    /** PostgreSQL, for production. */
    POSTGRESQL
  }
}
