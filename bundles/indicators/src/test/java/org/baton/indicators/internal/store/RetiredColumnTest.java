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

/** The script that marks retired versions, on tables with the column and without. */
class RetiredColumnTest {
  private static final Path LAST = Path.of("src/main/resources/schema/V53__retired.sql");
  private static final Path FORMER = Path.of("src/main/resources/schema/former/V2__sets.sql");

  @Test
  void versionsThatWereKeptBeforeAreMarked() throws Exception {
    try (TestStore store = new TestStore(before())) {
      keep(store, "A", Status.RETIRED, "");
      keep(store, "B", Status.DRAFT, "it says \"status\":\"RETIRED\",\"from\":null");
      finish(store);
      assertThat(store.sets().retired("S")).containsExactly("A");
    }
  }

  @Test
  void tablesOfTheFormerTextKeepWhatTheyHave() throws Exception {
    List<Path> scripts =
        before().stream()
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
      finish(store);
      assertThat(store.sets().retired("S")).containsExactly("A");
    }
  }

  private static List<Path> before() {
    return TestStore.scripts().stream().takeWhile(f -> !f.endsWith(LAST.getFileName())).toList();
  }

  private static void finish(TestStore store) throws IOException {
    String script = Files.readString(LAST);
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
