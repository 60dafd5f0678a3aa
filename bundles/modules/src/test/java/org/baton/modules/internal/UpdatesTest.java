package org.baton.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.felix.framework.FrameworkFactory;
import org.baton.api.access.Access;
import org.baton.api.access.Caller;
import org.baton.api.audit.AuditTrail;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.text.Texts;
import org.baton.modules.internal.Update.State;
import org.baton.modules.internal.nodes.CommonSet;
import org.baton.modules.internal.purge.GivenSchemas;
import org.baton.modules.internal.purge.GivenTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** On a real framework, in this process. */
class UpdatesTest {
  @TempDir Path folder;

  private final GivenSchemas schemas = new GivenSchemas();
  private final Map<String, Map<String, String>> audited = new TreeMap<>();
  private Framework framework;
  private ModuleBundles bundles;
  private BundleChanges changes;
  private KeptJars jars;
  private UpdateJournal journal;
  private Updates updates;
  private Bundle bundle;
  private ModuleJar second;

  /** The version that does not come to service, whatever is tried. */
  private String broken = "2.0.0";

  @BeforeEach
  void start() throws Exception {
    framework =
        new FrameworkFactory()
            .newFramework(
                Map.of(
                    "org.osgi.framework.storage",
                    folder.resolve("cache").toString(),
                    "felix.cache.locking",
                    "false"));
    framework.start();
    bundles = new ModuleBundles(framework.getBundleContext());
    changes = new BundleChanges(bundles);
    jars = new KeptJars(folder.resolve("modules"));
    journal = new UpdateJournal(folder.resolve("updates"));
    updates = updates();
    schemas.rows.put("appeals", 5L);
    ModuleJar first = read("1.0.0");
    bundle = changes.install("baton-module:appeals", first.file());
    jars.keep(first);
    changes.start(bundle);
    second = read("2.0.0");
  }

  @AfterEach
  void stop() throws BundleException, InterruptedException {
    framework.stop();
    framework.waitForStop(10_000);
  }

  private ModuleJar read(String version) throws IOException {
    return JarReader.read(Jars.module(folder, "appeals", version), "appeals.jar");
  }

  private Updates updates() {
    ServiceComponentRuntime runtime =
        (ServiceComponentRuntime)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServiceComponentRuntime.class},
                (proxy, method, arguments) -> List.of());
    StartTimes starts = new StartTimes(framework.getBundleContext());
    Diagnosis diagnosis = new Diagnosis(bundles, changes, starts, runtime);
    diagnosis.addCheck(
        m ->
            bundle.getVersion().toString().equals(broken)
                ? Optional.of(Problem.of(Kind.CONFLICT, "store.schema.failed", m, "V2__b.sql"))
                : Optional.empty());
    Texts texts = new GivenTexts();
    Inventory inventory =
        new Inventory(bundles, diagnosis, starts, texts, new Boot(), new SetAside());
    AuditTrail audit = (action, subject, reason, details) -> audited.put(action, details);
    return new Updates(
        bundles,
        changes,
        jars,
        new InstalledJars(jars),
        diagnosis,
        inventory,
        schemas,
        journal,
        CommonSet.alone(new GivenTables(), new GivenAccess()),
        new GivenAccess(),
        new GivenTables(),
        audit);
  }

  /** The keys stand for the sentences. */
  private static final class GivenTexts implements Texts {
    @Override
    public Optional<String> find(Locale locale, String key, Object... arguments) {
      return Optional.of(key);
    }
  }

  /** Somebody who may. */
  private static final class GivenAccess implements Access {
    @Override
    public Caller caller() {
      return new Caller("anna", "Anna");
    }

    @Override
    public boolean may(String permission, String unit) {
      return true;
    }

    @Override
    public void require(String permission, String unit) {
      assertThat(may(permission, unit)).isTrue();
    }
  }

  private Update replaced() {
    Update update = updates.begin(bundle, second).orElseThrow();
    replace();
    return update;
  }

  /** As the installation does it, with a migration that adds rows. */
  private void replace() {
    changes.update(bundle, second.file());
    jars.keep(second);
    schemas.rows.put("appeals", 99L);
    changes.start(bundle);
  }

  private void isTheOldOne() {
    assertThat(bundle.getVersion()).hasToString("1.0.0");
    assertThat(bundle.getState()).isEqualTo(Bundle.ACTIVE);
    assertThat(schemas.rows).containsEntry("appeals", 5L);
    assertThat(jars.sha256("appeals")).contains(FileHash.sha256(file("1.0.0")));
    assertThat(journal.all()).isEmpty();
  }

  private Path file(String version) {
    return folder.resolve("appeals-" + version + ".jar");
  }

  @Test
  void aVersionThatDoesNotComeToServiceGoesAndTheOldOneIsBackWithItsData() {
    Update update = replaced();
    Problem told = catchThrowableOfType(Problem.class, () -> updates.finish(List.of(update)));
    assertThat(told.code()).isEqualTo("modules.update.returned");
    assertThat(told.arguments()).containsExactly("appeals", "2.0.0", "1.0.0");
    assertThat(told.violations())
        .extracting(Violation::code)
        .containsExactly("modules.update.script");
    assertThat(audited.get("modules.update.returned"))
        .containsEntry("version", "1.0.0")
        .containsEntry("failed", "2.0.0")
        .containsEntry("cause", "store.schema.failed store.schema.failed.remedy");
    isTheOldOne();
  }

  @Test
  void aVersionThatComesStaysAndCanBeTakenBackForSomeDays() {
    broken = "";
    updates.finish(List.of(replaced()));
    assertThat(bundle.getVersion()).hasToString("2.0.0");
    Update last = updates.last("appeals").orElseThrow();
    assertThat(last.rows()).isEqualTo(5);
    assertThat(last.begunBy()).isEqualTo("anna");
    updates.resume();
    assertThat(updates.last("appeals")).isPresent();
    updates.undo(last);
    isTheOldOne();
    assertThat(updates.last("appeals")).isEmpty();
  }

  @Test
  void whatIsTooOldIsNotOfferedAndThrownAway() {
    broken = "";
    updates.finish(List.of(replaced()));
    Update done = updates.last("appeals").orElseThrow();
    journal.write(
        new Update(
            "appeals",
            "1.0.0",
            "2.0.0",
            done.sha256(),
            true,
            true,
            5,
            Instant.now().minus(Duration.ofDays(8)),
            "anna",
            State.DONE));
    assertThat(updates.last("appeals")).isEmpty();
    updates.resume();
    assertThat(journal.jar("appeals")).doesNotExist();
    assertThat(Updates.undo("12")).isEqualTo(Duration.ofDays(12));
    assertThat(Updates.undo("soon")).isEqualTo(Duration.ofDays(7));
  }

  @Test
  void aCrashBeforeTheNewJarLeavesTheOldOneAlone() {
    updates.begin(bundle, second);
    changes.start(bundle);
    schemas.rows.put("appeals", 6L);
    updates().resume();
    assertThat(schemas.rows).containsEntry("appeals", 6L);
    assertThat(bundle.getVersion()).hasToString("1.0.0");
    assertThat(journal.all()).isEmpty();
  }

  @Test
  void aCrashBeforeTheNewVersionCameIsDecidedAtTheStart() {
    replaced();
    updates().resume();
    isTheOldOne();
    broken = "";
    replaced();
    updates().resume();
    assertThat(bundle.getVersion()).hasToString("2.0.0");
    assertThat(schemas.rows).containsEntry("appeals", 99L);
  }

  @Test
  void aCrashWhileItIsTakenBackIsMadeGoodAtTheStart() {
    Update update = replaced();
    schemas.full = true;
    Problem told = catchThrowableOfType(Problem.class, () -> updates.finish(List.of(update)));
    assertThat(told.code()).isEqualTo("modules.update.unreturned");
    assertThat(journal.find("appeals").orElseThrow().state()).isEqualTo(State.RETURNING);
    schemas.full = false;
    updates().resume();
    isTheOldOne();
  }

  @Test
  void aCrashAfterTheDataAreBackPutsThemBackNoSecondTime() {
    Update update = replaced();
    changes.updateWithUsers(bundle, journal.jar("appeals"));
    journal.write(update.in(State.BACK));
    schemas.rows.put("appeals", 5L);
    schemas.done.clear();
    updates().resume();
    isTheOldOne();
    assertThat(schemas.done).isEmpty();
  }

  @Test
  void withoutRoomForTheSnapshotNothingIsChanged() {
    schemas.full = true;
    assertThatThrownBy(() -> updates.begin(bundle, second)).isInstanceOf(Problem.class);
    assertThat(bundle.getState()).isEqualTo(Bundle.ACTIVE);
    assertThat(journal.all()).isEmpty();
  }

  @Test
  void aModuleThatWasNotInServiceHasNothingToGoBackTo() {
    broken = "1.0.0";
    assertThat(updates.begin(bundle, second)).isEmpty();
    assertThat(schemas.done).isEmpty();
    assertThat(bundle.getState()).isEqualTo(Bundle.ACTIVE);
  }

  @Test
  void tablesThatTheFailedVersionMadeGoWithIt() {
    schemas.rows.clear();
    Update update = replaced();
    assertThatThrownBy(() -> updates.finish(List.of(update))).isInstanceOf(Problem.class);
    assertThat(schemas.rows).isEmpty();
    assertThat(Files.exists(journal.schema("appeals"))).isFalse();
  }
}
