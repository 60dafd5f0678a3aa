package org.baton.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.baton.api.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.Version;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.FrameworkWiring;

/** On a real framework, in this process. */
class BundleChangesTest {
  @TempDir Path folder;

  private Framework framework;
  private ModuleBundles bundles;
  private BundleChanges changes;
  private final List<String> started = new java.util.concurrent.CopyOnWriteArrayList<>();

  @BeforeEach
  void start() throws BundleException {
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
  }

  @AfterEach
  void stop() throws BundleException, InterruptedException {
    framework.stop();
    framework.waitForStop(10_000);
  }

  @Test
  void anUpdateLeavesNoOldWiringAndStartsNobodyElse() throws IOException {
    Bundle other = installed(Jars.module(folder, "budget", "1.0.0"));
    Bundle bundle = installed(Jars.module(folder, "appeals", "1.0.0"));
    watch();
    changes.update(bundle, Jars.module(folder, "appeals", "2.0.0"));
    changes.start(bundle);
    assertThat(bundle.getVersion()).isEqualTo(new Version("2.0.0"));
    assertThat(bundle.getState()).isEqualTo(Bundle.ACTIVE);
    assertThat(other.getState()).isEqualTo(Bundle.ACTIVE);
    assertThat(started).containsOnly("org.baton.appeals");
    assertThat(framework.adapt(FrameworkWiring.class).getRemovalPendingBundles()).isEmpty();
  }

  @Test
  void aModuleWhoseClassesOthersUseIsNeitherUpdatedNorRemoved() throws IOException {
    Bundle bundle = installed(module("appeals", Map.of("Export-Package", "org.baton.appeals")));
    installed(module("budget", Map.of("Import-Package", "org.baton.appeals")));
    watch();
    Path next = Jars.module(folder, "appeals", "2.0.0");
    Problem update = catchThrowableOfType(Problem.class, () -> changes.update(bundle, next));
    assertThat(update.code()).isEqualTo("modules.update.used");
    assertThat(update.arguments()).containsExactly("appeals", "org.baton.budget");
    assertThat(catchThrowableOfType(Problem.class, () -> changes.remove(bundle)).code())
        .isEqualTo("modules.remove.used");
    assertThat(bundle.getVersion()).isEqualTo(new Version("1.0.0"));
    assertThat(bundle.getState()).isEqualTo(Bundle.ACTIVE);
    assertThat(started).isEmpty();
  }

  @Test
  void whatNobodyExportsIsNamedBeforeWhatFollowsFromIt() throws IOException {
    Bundle first =
        installed(
            module(
                "appeals",
                Map.of(
                    "Import-Package",
                    "com.example.absent",
                    "Export-Package",
                    "org.baton.appeals")));
    Bundle second = installed(module("budget", Map.of("Import-Package", "org.baton.appeals")));
    assertThat(first.getState()).isEqualTo(Bundle.INSTALLED);
    assertThat(changes.startError(first)).isPresent();
    Missing missing = new Missing(framework.adapt(FrameworkWiring.class));
    assertThat(missing.of(second).code()).isEqualTo("modules.missing.package");
    assertThat(missing.of(second).arguments()).containsExactly("appeals", "com.example.absent");
  }

  @Test
  void aMissingModuleAndAMissingVersionAreNamed() throws IOException {
    Missing missing = new Missing(framework.adapt(FrameworkWiring.class));
    Bundle budget = installed(module("budget", Map.of("Import-Package", "org.baton.appeals")));
    assertThat(missing.of(budget).code()).isEqualTo("modules.missing.package.module");
    assertThat(missing.of(budget).arguments())
        .containsExactly("budget", "org.baton.appeals", "appeals");

    installed(module("subjects", Map.of("Export-Package", "org.baton.subjects;version=1.0.0")));
    Bundle newer =
        installed(
            module("newer", Map.of("Import-Package", "org.baton.subjects;version=\"[2.0,3)\"")));
    assertThat(missing.of(newer).code()).isEqualTo("modules.missing.package.version");
    assertThat(missing.of(newer).arguments())
        .containsExactly("newer", "org.baton.subjects", "2.0.0", "1.0.0");
  }

  @Test
  void atAStartTheUsersAreStartedAgainWithIt() throws IOException {
    Map<String, String> export = Map.of("Export-Package", "org.baton.appeals");
    Bundle bundle = installed(module("appeals", export));
    Bundle user = installed(module("budget", Map.of("Import-Package", "org.baton.appeals")));
    changes.updateWithUsers(bundle, module("appeals", export));
    changes.start(bundle);
    assertThat(user.getState()).isEqualTo(Bundle.ACTIVE);
    assertThat(framework.adapt(FrameworkWiring.class).getRemovalPendingBundles()).isEmpty();
  }

  @Test
  void aRemovedModuleIsGone() throws IOException {
    Bundle bundle = installed(Jars.module(folder, "appeals", "1.0.0"));
    assertThat(bundles.find("appeals")).contains(bundle);
    changes.remove(bundle);
    assertThat(bundles.find("appeals")).isEmpty();
    assertThat(ModuleBundles.idOf(bundle)).isEmpty();
    assertThat(ModuleBundles.idOf(framework)).isEmpty();
    assertThat(framework.adapt(FrameworkWiring.class).getRemovalPendingBundles()).isEmpty();
  }

  private Bundle installed(Path jar) {
    Bundle bundle = changes.install("test:" + jar.getFileName(), jar);
    changes.start(bundle);
    return bundle;
  }

  private Path module(String id, Map<String, String> more) throws IOException {
    Map<String, String> headers =
        new HashMap<>(
            Map.of(
                "Bundle-ManifestVersion",
                "2",
                "Bundle-SymbolicName",
                "org.baton." + id,
                "Bundle-Version",
                "1.0.0",
                "Provide-Capability",
                "org.baton.module;org.baton.module=" + id));
    headers.putAll(more);
    return Jars.jar(folder.resolve(id + "-made.jar"), headers);
  }

  private void watch() {
    framework
        .getBundleContext()
        .addBundleListener(
            (org.osgi.framework.SynchronousBundleListener)
                event -> {
                  if (event.getType() == BundleEvent.STARTED) {
                    started.add(event.getBundle().getSymbolicName());
                  }
                });
  }
}
