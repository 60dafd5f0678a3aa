package org.baton.modules.internal.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.modules.internal.FileHash;
import org.baton.modules.internal.Preview;
import org.baton.modules.internal.Store;
import org.baton.modules.internal.nodes.CommonSet;
import org.baton.modules.internal.nodes.GivenNodes;
import org.baton.modules.internal.request.Request.State;
import org.baton.modules.internal.request.Requests.Taken;
import org.baton.modules.internal.trust.Switches;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestsTest {
  @TempDir Path folder;

  private final Store store = new Store();
  private final Desk desk = new Desk();
  private Path jar;

  /** Installs by remembering; a file is its own hash. */
  private static class Desk implements Installer {
    private final List<String> installed = new ArrayList<>();
    private Problem refusal;

    @Override
    public List<String> install(Path file, String name, Duration longest) {
      if (refusal != null) {
        throw refusal;
      }
      installed.add(name + " " + sha256(file));
      return List.of("appeals");
    }

    @Override
    public List<Preview> preview(Path file, String name) {
      if (refusal != null) {
        throw refusal;
      }
      return List.of(
          new Preview("appeals", "1.0.0", "", "", null, List.of(), null, List.of(), List.of()));
    }

    @Override
    public boolean unchanged(Path file, String name) {
      return installed.contains(name + " " + sha256(file));
    }

    @Override
    public String sha256(Path file) {
      try {
        return Files.readString(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @BeforeEach
  void makeJar() throws IOException {
    jar = Files.writeString(folder.resolve("appeals.jar"), "abc");
  }

  private Requests requests(String fourEyes, Duration later) {
    return new Requests(
        store,
        store,
        store,
        desk,
        CommonSet.alone(store, store),
        new Switches(Map.of("BATON_MODULES_FOUR_EYES", fourEyes)),
        new RequestedFiles(folder.resolve("requests")),
        Clock.offset(Clock.systemUTC(), later));
  }

  private Requests requests() {
    return requests("on", Duration.ZERO);
  }

  private static Taken take(Requests requests, Path file) {
    return requests.take(file, "appeals.jar", Duration.ZERO);
  }

  /** As a server does it. */
  private static final class HashingDesk extends Desk {
    @Override
    public String sha256(Path file) {
      return FileHash.sha256(file);
    }
  }

  private Requests on(String server) {
    return new Requests(
        store,
        store,
        store,
        new HashingDesk(),
        GivenNodes.on(store, server),
        new Switches(Map.of("BATON_MODULES_FOUR_EYES", "on")),
        new RequestedFiles(folder.resolve(server)),
        Clock.systemUTC());
  }

  @Test
  void whatWasAskedForOnOneServerIsApprovedOnAnother() {
    Requests one = on("one");
    Requests other = on("other");
    long id = take(one, jar).request().id();
    store.account = "ben";
    assertThat(other.approve(id, Duration.ZERO)).isNotEmpty();
    assertThat(one.get(id).state()).isEqualTo(State.INSTALLED);
  }

  @Test
  void withoutFourEyesAFileIsInstalledAtOnce() {
    Taken taken = take(requests("off", Duration.ZERO), jar);
    assertThat(taken.waits()).isFalse();
    assertThat(taken.modules()).containsExactly("appeals");
    assertThat(desk.installed).containsExactly("appeals.jar abc");
  }

  @Test
  void anotherPersonApprovesAlsoAfterARestart() throws IOException {
    Request request = take(requests(), jar).request();
    Files.delete(jar);
    assertThat(desk.installed).isEmpty();
    assertThat(request.modules()).isEqualTo("appeals 1.0.0");
    Requests restarted = requests();
    Problem own =
        catchThrowableOfType(Problem.class, () -> restarted.approve(request.id(), Duration.ZERO));
    assertThat(own.kind()).isEqualTo(Kind.DENIED);
    assertThat(restarted.waiting()).isEmpty();
    store.account = "ben";
    assertThat(restarted.waiting()).hasSize(1);
    assertThat(restarted.approve(request.id(), Duration.ZERO)).containsExactly("appeals");
    assertThat(desk.installed).containsExactly("appeals.jar abc");
    Request done = restarted.get(request.id());
    assertThat(done.state()).isEqualTo(State.INSTALLED);
    assertThat(done.decision().by()).isEqualTo("ben");
    assertThat(folder.resolve("requests")).isEmptyDirectory();
    assertThat(code(() -> restarted.approve(request.id(), Duration.ZERO)))
        .isEqualTo("modules.requests.decided");
    assertThat(store.audited)
        .containsExactly("modules.request.made request:1", "modules.request.approved request:1");
  }

  @Test
  void aDeclinedRequestKeepsItsReasonAndInstallsNothing() {
    Requests requests = requests();
    long id = take(requests, jar).request().id();
    store.account = "ben";
    assertThat(code(() -> requests.decline(id, " "))).isEqualTo("modules.requests.unsaid");
    Request declined = requests.decline(id, "Not before the cycle has ended.");
    assertThat(declined.state()).isEqualTo(State.DECLINED);
    assertThat(declined.decision().reason()).isEqualTo("Not before the cycle has ended.");
    assertThat(code(() -> requests.approve(id, Duration.ZERO)))
        .isEqualTo("modules.requests.decided");
    assertThat(desk.installed).isEmpty();
    assertThat(folder.resolve("requests")).isEmptyDirectory();
  }

  @Test
  void afterSevenDaysItHasExpired() {
    long id = take(requests(), jar).request().id();
    store.account = "ben";
    assertThat(requests("on", Duration.ofDays(6)).get(id).state()).isEqualTo(State.OPEN);
    Requests later = requests("on", Duration.ofDays(8));
    assertThat(later.get(id).state()).isEqualTo(State.EXPIRED);
    assertThat(later.waiting()).isEmpty();
    assertThat(code(() -> later.approve(id, Duration.ZERO))).isEqualTo("modules.requests.decided");
    assertThat(folder.resolve("requests")).isEmptyDirectory();
  }

  @Test
  void aFileThatWasExchangedIsNotInstalled() throws IOException {
    Requests requests = requests();
    long id = take(requests, jar).request().id();
    Files.writeString(folder.resolve("requests").resolve(id + ".jar"), "other");
    store.account = "ben";
    assertThat(code(() -> requests.approve(id, Duration.ZERO))).isEqualTo("modules.requests.gone");
    assertThat(desk.installed).isEmpty();
  }

  @Test
  void whatIsRefusedAtTheApprovalStaysOpen() {
    Requests requests = requests();
    long id = take(requests, jar).request().id();
    store.account = "ben";
    desk.refusal = Problem.of(Kind.INVALID, "modules.signature.withdrawn", "a", "b", "c");
    assertThat(code(() -> requests.approve(id, Duration.ZERO)))
        .isEqualTo("modules.signature.withdrawn");
    assertThat(requests.get(id).state()).isEqualTo(State.OPEN);
    desk.refusal = null;
    requests.approve(id, Duration.ZERO);
    assertThat(desk.installed).hasSize(1);
  }

  @Test
  void theSameFileWaitsOnceAndWhatIsInstalledAlreadyDoesNotWait() throws IOException {
    Requests requests = requests();
    Request first = take(requests, jar).request();
    assertThat(take(requests, jar).request().id()).isEqualTo(first.id());
    store.account = "ben";
    requests.approve(first.id(), Duration.ZERO);
    assertThat(take(requests, jar).waits()).isFalse();
    for (int i = 0; i < 20; i++) {
      take(requests, Files.writeString(folder.resolve(i + ".jar"), "n" + i));
    }
    Path more = Files.writeString(folder.resolve("more.jar"), "more");
    assertThat(code(() -> take(requests, more))).isEqualTo("modules.requests.many");
    assertThat(requests.page("", 15).items()).hasSize(15);
    assertThat(requests.page(requests.page("", 15).next(), 15).items()).hasSize(6);
  }

  private static String code(ThrowingCallable act) {
    return catchThrowableOfType(Problem.class, act).code();
  }
}
