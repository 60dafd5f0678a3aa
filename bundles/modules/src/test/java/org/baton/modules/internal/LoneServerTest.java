package org.baton.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.modules.internal.purge.GivenSchemas;
import org.baton.modules.internal.purge.GivenTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that could share its database, and has it alone. */
class LoneServerTest {
  @TempDir Path folder;

  private final GivenSchemas schemas = new GivenSchemas();
  private final List<String> broken = new ArrayList<>(List.of("2.0.0"));

  /** A server with an update that failed and could not be taken back. */
  private GivenServer halfUpdated() throws IOException {
    Files.createDirectories(folder.resolve("one"));
    GivenServer one = new GivenServer("one", folder, new GivenTables(), schemas, broken).start();
    one.install("appeals", "1.0.0");
    schemas.rows.put("appeals", 5L);
    schemas.unwritable = true;
    Problem told = catchThrowableOfType(Problem.class, () -> one.install("appeals", "2.0.0"));
    assertThat(told.code()).isEqualTo("modules.update.unreturned");
    return one;
  }

  @Test
  void anUpdateThatCouldNotBeTakenBackIsTakenBackByTheNextStart() throws IOException {
    GivenServer one = halfUpdated();
    assertThat(schemas.rows).doesNotContainKey("appeals");
    one.follower.look();
    one.end();
    schemas.unwritable = false;
    one.start();
    assertThat(schemas.rows).containsEntry("appeals", 5L);
    assertThat(one.version("appeals")).isEqualTo("1.0.0");
    assertThat(one.isActive("appeals")).isTrue();
    assertThat(one.journal.all()).isEmpty();
    one.end();
  }

  @Test
  void whatCameAfterAnUpdateThatCouldNotBeTakenBackStays() throws IOException {
    GivenServer one = halfUpdated();
    schemas.unwritable = false;
    one.install("appeals", "2.0.1");
    schemas.rows.put("appeals", 9L);
    assertThat(one.journal.all()).isEmpty();
    one.end();
    one.start();
    assertThat(one.version("appeals")).isEqualTo("2.0.1");
    assertThat(schemas.rows).containsEntry("appeals", 9L);
    one.end();
  }

  @Test
  void anUpdateIsNotTakenBackToAVersionThatWasRevoked() throws IOException {
    Files.createDirectories(folder.resolve("one"));
    GivenServer one = new GivenServer("one", folder, new GivenTables(), schemas, List.of()).start();
    one.install("appeals", "1.0.0");
    one.install("appeals", "2.0.0");
    one.revoked.add(FileHash.sha256(one.journal.jar("appeals")));
    Problem told =
        catchThrowableOfType(Problem.class, () -> one.undo.run("appeals", "It is slower."));
    assertThat(told.code()).isEqualTo("modules.signature.revoked");
    assertThat(told.arguments()).startsWith("appeals 1.0.0", "Ministry");
    assertThat(one.version("appeals")).isEqualTo("2.0.0");
    assertThat(one.isActive("appeals")).isTrue();
    one.revoked.clear();
    one.undo.run("appeals", "It is slower.");
    assertThat(one.version("appeals")).isEqualTo("1.0.0");
    one.end();
  }
}
