package org.baton.store.internal.crash;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.baton.api.data.Database;
import org.baton.store.internal.Rig;
import org.baton.store.internal.outbox.OutboxRig;

/**
 * Writes until it is killed. Four threads, four rows a transaction: two tables of one module, one
 * of another and a message. Every commit is acknowledged on standard output by its word; words that
 * start with x belong to transactions that are rolled back.
 */
public final class CrashTorture {
  static final int THREADS = 4;
  private static final int ROLLED_BACK = 7;

  private final Rig rig;
  private final Database a;
  private final Database b;
  private final OutboxRig outbox;
  private final PrintStream out;

  private CrashTorture(Rig rig) {
    this.rig = rig;
    this.a = rig.module("crasha", "crasha");
    this.b = rig.module("crashb", "crashb");
    this.outbox = OutboxRig.on(rig, Clock.systemUTC());
    this.out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  }

  /** Arguments: data folder, URL or "-" for the default, prefix of this round's words. */
  public static void main(String[] args) {
    Rig rig = Rig.open(Path.of(args[0]), args[1].equals("-") ? null : args[1]);
    CrashTorture torture = new CrashTorture(rig);
    torture.outbox.know("crash.handler", "crash.written");
    torture.out.println("READY");
    for (int i = 0; i < THREADS; i++) {
      String prefix = args[2] + "-" + i + "-";
      new Thread(() -> torture.write(prefix)).start();
    }
  }

  private void write(String prefix) {
    Ids entries = new Ids("crasha.entry_seq");
    Ids records = new Ids("crasha.record_seq");
    Ids things = new Ids("crashb.thing_seq");
    for (int n = 1; ; n++) {
      boolean rolledBack = n % ROLLED_BACK == 0;
      String word = (rolledBack ? "x" : "") + prefix + n;
      try {
        transaction(word, rolledBack, entries, records, things);
        out.println(word);
      } catch (Expected e) {
        // Rolled back on purpose.
      } catch (RuntimeException e) {
        return; // The database was killed; nothing is acknowledged any more.
      }
    }
  }

  private void transaction(String word, boolean fail, Ids entries, Ids records, Ids things) {
    a.tx(
        c -> {
          insert(
              c,
              "insert into entry (id, word, amount, at) values (?, ?, ?, ?)",
              entries.next(c),
              word,
              (double) word.hashCode(),
              Timestamp.from(Instant.EPOCH.plusSeconds(word.hashCode())));
          b.tx(
              d ->
                  insert(
                      d,
                      "insert into thing (id, word, text) values (?, ?, ?)",
                      things.next(d),
                      word,
                      text(word)));
          outbox.outbox.send("crash.written", "{\"word\":\"" + word + "\"}");
          insert(
              c,
              "insert into record (id, word, hash) values (?, ?, ?)",
              records.next(c),
              word,
              hash(word));
          if (fail) {
            throw new Expected();
          }
          return null;
        });
  }

  static String text(String word) {
    return (word + " ").repeat(200 / (word.length() + 1));
  }

  static byte[] hash(String word) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Void insert(Connection c, String sql, Object... values) throws SQLException {
    try (PreparedStatement insert = c.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        insert.setObject(i + 1, values[i]);
      }
      insert.executeUpdate();
      return null;
    }
  }

  /** Takes ids in blocks, the way entities do. */
  private static final class Ids {
    private static final int BLOCK = 50;
    private final String sequence;
    private long next = 1;
    private long last;

    private Ids(String sequence) {
      this.sequence = sequence;
    }

    private long next(Connection c) throws SQLException {
      if (next > last) {
        try (PreparedStatement query = c.prepareStatement("select nextval('" + sequence + "')");
            ResultSet row = query.executeQuery()) {
          row.next();
          last = row.getLong(1);
          next = last - BLOCK + 1;
        }
      }
      return next++;
    }
  }

  private static final class Expected extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
