package org.baton.indicators.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.baton.api.data.Sql;
import org.baton.api.text.Text;
import org.baton.indicators.internal.TestStore;
import org.baton.indicators.internal.library.Card;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Standing;
import org.baton.indicators.internal.library.Standing.Status;
import org.junit.jupiter.api.Test;

/**
 * The scripts that mark versions kept before: retired ones, on tables with the column and without,
 * and those in force.
 */
class RetiredColumnTest {
  private static final Path SCHEMA = Path.of("src/main/resources/schema");
  private static final Path RETIRED = SCHEMA.resolve("V53__retired.sql");
  private static final Path IN_FORCE = SCHEMA.resolve("V54__in_force.sql");
  private static final Path FORMER = SCHEMA.resolve("former/V2__sets.sql");

  @Test
  void versionsThatWereKeptBeforeAreMarked() throws Exception {
    try (TestStore store = new TestStore(before(RETIRED))) {
      keep(store, "A", Status.RETIRED, "");
      keep(store, "B", Status.DRAFT, "it says \"status\":\"RETIRED\",\"from\":null");
      run(RETIRED, store);
      assertThat(store.sets().retired("S")).containsExactly("A");
    }
  }

  @Test
  void tablesOfTheFormerTextKeepWhatTheyHave() throws Exception {
    List<Path> scripts =
        before(RETIRED).stream()
            .map(f -> f.getFileName().equals(FORMER.getFileName()) ? FORMER : f)
            .toList();
    try (TestStore store = new TestStore(scripts)) {
      store.tx(
          c -> {
            new Sql(
                    "insert into indicator_version values (1, 'S', 'A', 1, '', true, '', ?, 'x')",
                    Instant.EPOCH)
                .run(c);
            return null;
          });
      run(RETIRED, store);
      assertThat(store.sets().retired("S")).containsExactly("A");
    }
  }

  @Test
  void versionsInForceThatWereKeptBeforeAreMarked() throws Exception {
    try (TestStore store = new TestStore(before(IN_FORCE))) {
      keep(store, "A", Status.IN_FORCE, "");
      keep(store, "B", Status.DRAFT, "it says \"status\":\"IN_FORCE\",\"from\":null");
      keep(store, "C", Status.RETIRED, "");
      run(IN_FORCE, store);
      List<String> marked =
          store.read(
              c ->
                  new Sql("select code from indicator_version where in_force = ?", true)
                      .list(c, row -> row.getString(1)));
      assertThat(marked).containsExactly("A");
    }
  }

  private static List<Path> before(Path script) {
    return TestStore.scripts().stream().takeWhile(f -> !f.equals(script)).toList();
  }

  private static void run(Path file, TestStore store) throws IOException {
    String script = Files.readString(file);
    store.tx(
        c -> {
          try (var statement = c.createStatement()) {
            statement.execute(script);
          }
          return null;
        });
  }

  private static void keep(TestStore store, String code, Status status, String definition) {
    Card card =
        new Card(
            definition,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    Entry entry =
        new Entry(
            "S",
            code,
            "",
            Text.same(code),
            1,
            "observations",
            "",
            "up",
            "constrained",
            "none",
            Map.of(),
            OptionalDouble.empty(),
            "",
            "",
            card,
            new Standing(1, status, null, null));
    store.tx(
        c -> {
          insert(c, entry);
          return null;
        });
  }

  private static void insert(Connection c, Entry e) throws SQLException {
    new Sql(
            "insert into indicator_version (id, set_code, code, version, document, reason,"
                + " changed_at, changed_by) values (nextval('indicator_version_seq'), ?, ?, 1, ?,"
                + " '', ?, 'x')",
            e.set(),
            e.code(),
            EntryJson.write(e),
            Instant.EPOCH)
        .run(c);
  }
}
