package org.baton.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.baton.api.data.Sql;
import org.baton.api.problem.Problem;
import org.baton.modules.internal.Update.State;
import org.baton.modules.internal.nodes.CommonSet;
import org.baton.modules.internal.nodes.GivenNodes;
import org.baton.modules.internal.nodes.Node;
import org.baton.modules.internal.purge.GivenSchemas;
import org.baton.modules.internal.purge.GivenTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on the same tables, each on a real framework in this process. */
class FollowerTest {
  @TempDir Path folder;

  private final GivenTables tables = new GivenTables();
  private final GivenSchemas schemas = new GivenSchemas();
  private final List<String> broken = new ArrayList<>();
  private GivenServer one;
  private GivenServer other;

  @BeforeEach
  void start() throws IOException {
    one = server("one");
    other = server("other");
  }

  private GivenServer server(String name) throws IOException {
    Files.createDirectories(folder.resolve(name));
    return new GivenServer(name, folder, tables, schemas, broken).start();
  }

  @AfterEach
  void stop() {
    one.end();
    other.end();
  }

  /** While one server works, the other looks, as its thread does. */
  private void whileTheOtherLooks(Runnable work) {
    Thread looking =
        new Thread(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                other.follower.look();
                try {
                  Thread.sleep(20);
                } catch (InterruptedException e) {
                  return;
                }
              }
            });
    looking.start();
    try {
      work.run();
    } finally {
      looking.interrupt();
      join(looking);
    }
    other.follower.look();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatIsInstalledStoppedStartedAndRemovedOnOneIsSoOnTheOther() {
    one.install("appeals", "1.0.0");
    assertThat(other.version("appeals")).isEmpty();
    other.follower.look();
    assertThat(other.version("appeals")).isEqualTo("1.0.0");
    assertThat(other.isActive("appeals")).isTrue();
    assertThat(other.jars.sha256("appeals")).isEqualTo(one.jars.sha256("appeals"));

    other.installation.stop("appeals");
    one.follower.look();
    assertThat(one.isActive("appeals")).isFalse();
    one.installation.start("appeals");
    other.follower.look();
    assertThat(other.isActive("appeals")).isTrue();

    one.installation.remove("appeals");
    other.follower.look();
    assertThat(other.version("appeals")).isEmpty();
    assertThat(other.jars.file("appeals")).isEmpty();
  }

  @Test
  void whoeverChangesSomethingKnowsFirstWhatOthersDid() {
    one.install("appeals", "2.0.0");
    Problem told = catchThrowableOfType(Problem.class, () -> other.install("appeals", "1.5.0"));
    assertThat(told.violations())
        .extracting(v -> v.code())
        .containsExactly("modules.refused.older");
    assertThat(other.version("appeals")).isEqualTo("2.0.0");
    other.installation.remove("appeals");
    one.follower.look();
    assertThat(one.version("appeals")).isEmpty();
  }

  @Test
  void nobodyElseIsTouched() {
    one.install("guarantee", "1.0.0");
    other.follower.look();
    long before = other.bundles.find("guarantee").orElseThrow().getLastModified();
    one.install("appeals", "1.0.0");
    other.follower.look();
    assertThat(other.isActive("appeals")).isTrue();
    assertThat(other.isActive("guarantee")).isTrue();
    assertThat(other.bundles.find("guarantee").orElseThrow().getLastModified()).isEqualTo(before);
  }

  @Test
  void aServerWithAnEmptyFolderBecomesWhatTheOthersAre() throws IOException {
    one.install("appeals", "1.0.0");
    one.install("guarantee", "1.0.0");
    one.installation.stop("guarantee");
    GivenServer third = server("third");
    assertThat(third.isActive("appeals")).isTrue();
    assertThat(third.version("guarantee")).isEqualTo("1.0.0");
    assertThat(third.isActive("guarantee")).isFalse();
    third.end();
  }

  @Test
  void aServerThatWasDownFindsWhatChangedMeanwhile() {
    one.install("appeals", "1.0.0");
    other.follower.look();
    other.end();
    GivenNodes.silence(tables, "other");
    one.install("appeals", "1.1.0");
    one.install("guarantee", "1.0.0");
    other.start();
    assertThat(other.version("appeals")).isEqualTo("1.1.0");
    assertThat(other.isActive("guarantee")).isTrue();

    other.end();
    GivenNodes.silence(tables, "other");
    one.installation.remove("appeals");
    other.start();
    assertThat(other.version("appeals")).isEmpty();
  }

  @Test
  void duringAnUpdateTheOtherKeepsTheModuleOutOfServiceAndThenHasTheNewOne() {
    one.install("appeals", "1.0.0");
    other.follower.look();
    List<String> seen = new ArrayList<>();
    schemas.rows.put("appeals", 5L);
    schemas.looking = () -> seen.add(other.isActive("appeals") + " " + other.aside.modules());
    whileTheOtherLooks(() -> one.install("appeals", "2.0.0"));
    assertThat(seen).containsOnly("false [appeals]");
    assertThat(other.version("appeals")).isEqualTo("2.0.0");
    assertThat(other.isActive("appeals")).isTrue();
    assertThat(other.aside.modules()).isEmpty();
    assertThat(other.follower.problem()).isEmpty();
  }

  @Test
  void anUpdateThatReturnsLeavesTheOtherWithTheOldVersion() {
    one.install("appeals", "1.0.0");
    other.follower.look();
    broken.add("2.0.0");
    schemas.rows.put("appeals", 5L);
    whileTheOtherLooks(
        () -> {
          Problem told = catchThrowableOfType(Problem.class, () -> one.install("appeals", "2.0.0"));
          assertThat(told.code()).isEqualTo("modules.update.returned");
        });
    assertThat(one.version("appeals")).isEqualTo("1.0.0");
    assertThat(other.version("appeals")).isEqualTo("1.0.0");
    assertThat(other.isActive("appeals")).isTrue();
  }

  @Test
  void anUpdateTakenBackIsTakenBackOnTheOther() {
    one.install("appeals", "1.0.0");
    other.follower.look();
    schemas.rows.put("appeals", 5L);
    whileTheOtherLooks(() -> one.install("appeals", "2.0.0"));
    whileTheOtherLooks(() -> one.undo.run("appeals", "The new one counts wrongly."));
    assertThat(one.version("appeals")).isEqualTo("1.0.0");
    assertThat(other.version("appeals")).isEqualTo("1.0.0");
    assertThat(other.isActive("appeals")).isTrue();
  }

  @Test
  void aServerThatLivesAndDoesNotFollowKeepsAModuleFromBeingUpdated() {
    one.install("appeals", "1.0.0");
    other.follower.look();
    Problem told = catchThrowableOfType(Problem.class, () -> one.turns.alone(this::waitsInVain));
    assertThat(told.code()).isEqualTo("modules.nodes.silent");
    assertThat(told.arguments()).containsExactly("other");
    assertThat(one.isActive("appeals")).isTrue();
    assertThat(one.common.stand().aside()).isEmpty();
  }

  private boolean waitsInVain() {
    one.common.setAside(List.of("appeals"), Duration.ofMillis(200));
    return true;
  }

  @Test
  void aCrashBeforeTheJarWasKeptLeavesNothing() {
    one.changes.install(Installation.LOCATION + "appeals", one.jar("appeals", "1.0.0"));
    one.end();
    one.start();
    other.follower.look();
    assertThat(one.version("appeals")).isEmpty();
    assertThat(other.version("appeals")).isEmpty();
  }

  @Test
  void aCrashAfterTheJarWasKeptEndsWithTheModuleOnBoth() {
    ModuleJar jar = JarReader.read(one.jar("appeals", "1.0.0"), "appeals.jar");
    one.common.enter();
    one.changes.install(Installation.LOCATION + "appeals", jar.file());
    one.jars.keep(jar);
    one.end();
    one.start();
    one.follower.look();
    one.follower.look();
    other.follower.look();
    assertThat(one.version("appeals")).isEqualTo("1.0.0");
    assertThat(other.version("appeals")).isEqualTo("1.0.0");
  }

  @Test
  void whatTheOtherDidSinceTheCrashCounts() {
    one.install("appeals", "1.0.0");
    other.follower.look();
    one.end();
    GivenNodes.silence(tables, "one");
    other.install("appeals", "1.5.0");
    one.jars.keep(JarReader.read(one.jar("appeals", "1.2.0"), "appeals.jar"));
    one.start();
    assertThat(one.version("appeals")).isEqualTo("1.5.0");
    other.follower.look();
    assertThat(other.version("appeals")).isEqualTo("1.5.0");
  }

  @Test
  void aCrashInTheMiddleOfAnUpdateIsDecidedWhenTheServerIsBackAndTheOtherWaits() {
    brokenOff();
    other.follower.look();
    assertThat(other.isActive("appeals")).isFalse();
    assertThat(other.follower.problem().orElseThrow().code()).isEqualTo("modules.nodes.broken");
    assertThatThrownBy(() -> other.install("guarantee", "1.0.0"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("modules.nodes.broken");
    broken.add("2.0.0");
    one.start();
    assertThat(one.version("appeals")).isEqualTo("1.0.0");
    assertThat(schemas.done).contains("put back appeals");
    other.follower.look();
    assertThat(other.version("appeals")).isEqualTo("1.0.0");
    assertThat(other.isActive("appeals")).isTrue();
    assertThat(other.follower.problem()).isEmpty();
  }

  /** One server dies when the new jar is there and has not come to service. */
  private void brokenOff() {
    one.install("appeals", "1.0.0");
    other.follower.look();
    schemas.rows.put("appeals", 5L);
    ModuleJar second = JarReader.read(one.jar("appeals", "2.0.0"), "appeals.jar");
    one.common.enter();
    whileTheOtherLooks(() -> one.common.setAside(List.of("appeals"), CommonSet.LONGEST_ASIDE));
    one.updates.begin(one.bundles.find("appeals").orElseThrow(), second);
    one.changes.update(one.bundles.find("appeals").orElseThrow(), second.file());
    one.jars.keep(second);
    one.end();
    GivenNodes.silence(tables, "one");
  }

  @Test
  void aServerThatStartsWhileAnotherUpdatesHasTheModuleAfterwards() throws IOException {
    one.install("appeals", "1.0.0");
    one.install("guarantee", "1.0.0");
    other.follower.look();
    one.common.enter();
    whileTheOtherLooks(() -> one.common.setAside(List.of("appeals"), CommonSet.LONGEST_ASIDE));
    GivenServer third = server("third");
    assertThat(third.isActive("guarantee")).isTrue();
    assertThat(third.version("appeals")).isEmpty();
    one.common.leave();
    third.follower.look();
    assertThat(third.isActive("appeals")).isTrue();
    third.end();
  }

  @Test
  void whoeverIsBackAfterTheOthersWentOnLeavesTheirDataAlone() {
    brokenOff();
    other.follower.look();
    assertThat(other.common.release()).isEqualTo("one");
    other.follower.look();
    assertThat(other.isActive("appeals")).isTrue();
    broken.add("2.0.0");
    one.start();
    assertThat(schemas.done).doesNotContain("put back appeals");
    assertThat(one.version("appeals")).isEqualTo("1.0.0");
    assertThat(one.isActive("appeals")).isTrue();
    assertThat(one.journal.all()).isEmpty();
  }

  @Test
  void aServerThatLostItsTurnTakesNothingBack() {
    one.install("appeals", "1.0.0");
    other.follower.look();
    schemas.rows.put("appeals", 5L);
    broken.add("2.0.0");
    schemas.looking =
        () -> {
          GivenNodes.silence(tables, "one");
          other.common.release();
        };
    whileTheOtherLooks(
        () -> {
          Problem told = catchThrowableOfType(Problem.class, () -> one.install("appeals", "2.0.0"));
          assertThat(told.code()).isEqualTo("modules.update.unreturned");
        });
    assertThat(schemas.done).doesNotContain("put back appeals");
    assertThat(one.journal.find("appeals").orElseThrow().state()).isEqualTo(State.RUNNING);
  }

  @Test
  void aJarThatIsNotWhatItWasIsNotInstalledAndTheServerSaysSo() {
    one.install("appeals", "1.0.0");
    tables.<Integer, RuntimeException>tx(
        c -> new Sql("update stored_part set content = ?", new byte[] {1}).run(c));
    other.follower.look();
    assertThat(other.version("appeals")).isEmpty();
    assertThat(other.follower.problem().orElseThrow().code()).isEqualTo("modules.nodes.damaged");
    assertThat(one.common.nodes())
        .extracting(Node::name, n -> n.problem().map(Problem::code).orElse(""))
        .contains(org.assertj.core.groups.Tuple.tuple("other", "modules.nodes.damaged"));
  }

  @Test
  void jarsThatNobodyNeedsAreForgotten() {
    one.install("appeals", "1.0.0");
    other.follower.look();
    whileTheOtherLooks(() -> one.install("appeals", "2.0.0"));
    one.install("guarantee", "1.0.0");
    one.installation.remove("guarantee");
    List<String> kept =
        tables.<List<String>, RuntimeException>read(
            c -> new Sql("select sha256 from stored_part").list(c, row -> row.getString(1)));
    assertThat(kept).containsExactly(one.jars.sha256("appeals").orElseThrow());
  }

  @Test
  void twoProcessesThatSayTheyAreTheSameServerAreFound() {
    GivenNodes.on(tables, "one");
    one.common.beat();
    assertThat(one.follower.problem().orElseThrow().code()).isEqualTo("modules.nodes.doubled");
    assertThatThrownBy(() -> one.install("appeals", "1.0.0")).hasMessageContaining("doubled");
  }
}
