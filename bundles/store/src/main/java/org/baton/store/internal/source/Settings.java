package org.baton.store.internal.source;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.baton.api.data.Database.Dialect;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/**
 * Where the database is, from the environment alone.
 *
 * @param data the platform's data folder
 * @param url of the database, with everything the platform needs added
 * @param pool the most connections held, at least 4
 */
public record Settings(Path data, String url, String user, String password, int pool) {
  private static final int LEAST_POOL = 4;
  private static final int MOST_POOL = 500;

  /**
   * A crash may tear a transaction of H2 unless every commit is written at once and only one thread
   * writes; both were needed in crash tests. The file is closed by the store, not by a shutdown
   * hook that runs beside it. A connection remembers more statements than the usual 8, which one
   * request of a person may need already.
   */
  private static final String[] H2_NEEDS = {
    "WRITE_DELAY=0", "DATABASE_TO_LOWER=TRUE", "DB_CLOSE_ON_EXIT=FALSE", "QUERY_CACHE_SIZE=64"
  };

  /**
   * Reads the settings.
   *
   * @param environment gives a variable's value or null
   * @param data the data folder to use when BATON_DATA is not set; null means "data"
   */
  public static Settings of(UnaryOperator<String> environment, String data) {
    String folder = value(environment, "BATON_DATA", data == null ? "data" : data);
    Path root = Path.of(folder).toAbsolutePath().normalize();
    String url =
        value(environment, "BATON_JDBC_URL", "jdbc:h2:file:" + root.resolve("db").resolve("baton"));
    boolean h2 = url.startsWith("jdbc:h2:");
    return new Settings(
        root,
        complete(url),
        value(environment, "BATON_JDBC_USER", h2 ? "sa" : "baton"),
        value(environment, "BATON_JDBC_PASSWORD", ""),
        pool(value(environment, "BATON_JDBC_POOL", "10")));
  }

  private static String value(UnaryOperator<String> environment, String name, String otherwise) {
    String value = environment.apply(name);
    return value == null || value.isBlank() ? otherwise : value.strip();
  }

  private static int pool(String text) {
    try {
      int size = Integer.parseInt(text);
      if (size >= LEAST_POOL && size <= MOST_POOL) {
        return size;
      }
    } catch (NumberFormatException e) {
      // The same mistake to the reader as a number out of range.
    }
    throw Problem.of(Kind.INVALID, "store.setting.pool", text, LEAST_POOL, MOST_POOL);
  }

  private static String complete(String url) {
    if (url.startsWith("jdbc:postgresql:")) {
      return url;
    }
    if (!url.startsWith("jdbc:h2:file:") && !url.startsWith("jdbc:h2:mem:")) {
      throw Problem.of(Kind.INVALID, "store.setting.url", withoutParameters(url));
    }
    String upper = url.toUpperCase(java.util.Locale.ROOT);
    if (upper.contains(";AUTO_SERVER=TRUE")) {
      // A second process would write past the guard.
      throw Problem.of(Kind.INVALID, "store.setting.url", withoutParameters(url));
    }
    StringBuilder complete = new StringBuilder(url);
    for (String need : H2_NEEDS) {
      if (!upper.contains(";" + need.substring(0, need.indexOf('=') + 1))) {
        complete.append(';').append(need);
      }
    }
    return complete.toString();
  }

  /** The product that the URL names. */
  public Dialect dialect() {
    return url.startsWith("jdbc:h2:") ? Dialect.H2 : Dialect.POSTGRESQL;
  }

  /** The URL as it may be shown: without parameters, which may hold a password. */
  public String shown() {
    return withoutParameters(url);
  }

  private static String withoutParameters(String url) {
    return url.replaceAll("[;?].*", "");
  }

  /** Shows no password. */
  @Override
  public String toString() {
    return shown();
  }
}
