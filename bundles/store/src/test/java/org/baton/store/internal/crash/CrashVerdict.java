package org.baton.store.internal.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.baton.store.SchemaState;
import org.baton.store.internal.Folders;
import org.baton.store.internal.Rig;
import org.baton.store.internal.check.SequencesRig;

/** Compares every row with what was acknowledged, over all rounds. */
final class CrashVerdict {
  private final Set<String> present = new HashSet<>();
  private final Set<String> acknowledgedEver = new HashSet<>();
  int behind;
  int unacknowledgedButThere;

  /** Opens the database again and compares. */
  void compare(Path data, String url, Set<String> acknowledged) throws SQLException {
    acknowledgedEver.addAll(acknowledged);
    try (Rig rig = Rig.open(data, url)) {
      try (Connection c = rig.source.plain().getConnection()) {
        behind += SequencesRig.behind(c, rig.source.dialect(), "crasha", "crashb", "store");
      }
      for (String module : new String[] {"crasha", "crashb"}) {
        SchemaState state = rig.schemas.prepare(module, Folders.resource(module));
        assertThat(state.problem()).isEmpty();
      }
      assertThat(rig.schemas.prepare("store", Folders.own()).problem()).isEmpty();
      try (Connection c = rig.source.plain().getConnection()) {
        assertThat(SequencesRig.behind(c, rig.source.dialect(), "crasha", "crashb", "store"))
            .isZero();
        rows(c, acknowledged);
      }
    }
  }

  private void rows(Connection c, Set<String> acknowledged) throws SQLException {
    Set<String> entries = words(c, "select word, amount, at from crasha.entry", this::entry);
    Set<String> records = words(c, "select word, hash from crasha.record", this::hashed);
    Set<String> things = words(c, "select word, text from crashb.thing", this::text);
    Set<String> messages = words(c, "select payload, attempts from store.message", this::message);
    assertThat(entries).as("torn").isEqualTo(records).isEqualTo(things).isEqualTo(messages);
    assertThat(entries).as("acknowledged lost").containsAll(acknowledgedEver);
    assertThat(entries).as("kept before, lost now").containsAll(present);
    assertThat(entries.stream().filter(w -> w.startsWith("x"))).as("rolled back").isEmpty();
    Set<String> fresh = new HashSet<>(entries);
    fresh.removeAll(present);
    fresh.removeAll(acknowledged);
    unacknowledgedButThere += fresh.size();
    // At most what each thread had in hand was committed and not yet said so.
    assertThat(fresh.size()).as("came back").isLessThanOrEqualTo(CrashTorture.THREADS);
    present.clear();
    present.addAll(entries);
  }

  int rows() {
    return 4 * present.size();
  }

  int acknowledged() {
    return acknowledgedEver.size();
  }

  private String entry(ResultSet row) throws SQLException {
    String word = row.getString(1);
    assertThat(row.getDouble(2)).isEqualTo(word.hashCode());
    assertThat(row.getTimestamp(3).toInstant())
        .isEqualTo(Instant.EPOCH.plusSeconds(word.hashCode()));
    return word;
  }

  private String hashed(ResultSet row) throws SQLException {
    String word = row.getString(1);
    assertThat(Arrays.equals(row.getBytes(2), CrashTorture.hash(word))).isTrue();
    return word;
  }

  private String text(ResultSet row) throws SQLException {
    String word = row.getString(1);
    assertThat(row.getString(2)).isEqualTo(CrashTorture.text(word));
    return word;
  }

  private String message(ResultSet row) throws SQLException {
    assertThat(row.getInt(2)).isZero();
    return row.getString(1).replace("{\"word\":\"", "").replace("\"}", "");
  }

  private static Set<String> words(Connection c, String sql, Row row) throws SQLException {
    Set<String> words = new HashSet<>();
    try (Statement query = c.createStatement();
        ResultSet rows = query.executeQuery(sql)) {
      while (rows.next()) {
        String word = row.word(rows);
        assertThat(words.add(word)).as("twice: %s", word).isTrue();
      }
    }
    return words;
  }

  private interface Row {
    String word(ResultSet row) throws SQLException;
  }
}
