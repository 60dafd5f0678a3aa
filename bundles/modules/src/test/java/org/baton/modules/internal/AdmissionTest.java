package org.baton.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;

class AdmissionTest {
  private static final Installed STORE =
      new Installed("store", "org.baton.store", new Version("1.0.0"));
  private static final Installed JACKSON =
      new Installed("", "com.fasterxml.jackson", new Version("2.0.0"));
  private static final Installed APPEALS =
      new Installed("appeals", "org.baton.appeals", new Version("1.2.0"));

  @Test
  void letsOursAndAVendorsModuleIn() {
    accepts(jar("appeals", "org.baton.appeals", "1.0.0"));
    accepts(jar("appeals", "cn.gov.province.appeals", "1.0.0"));
  }

  @Test
  void letsTheSameAndANewerVersionIn() {
    accepts(jar("appeals", "org.baton.appeals", "1.2.0"), APPEALS);
    accepts(jar("appeals", "org.baton.appeals", "1.2.0.next"), APPEALS);
    accepts(jar("appeals", "org.baton.appeals", "2.0.0"), APPEALS);
  }

  @Test
  void refusesAnOlderVersion() {
    assertThat(codes(jar("appeals", "org.baton.appeals", "1.1.9"), APPEALS))
        .containsExactly("modules.refused.older");
  }

  @Test
  void refusesIdsThatAreNoWordOrThePlatforms() {
    assertThat(codes(jar("Ap", "org.baton.Ap", "1.0.0"))).containsExactly("modules.refused.id");
    assertThat(codes(jar("ap-peals", "org.baton.ap-peals", "1.0.0")))
        .containsExactly("modules.refused.id");
    assertThat(codes(jar("store", "org.baton.store", "9.0.0"), STORE))
        .containsExactly("modules.refused.platform");
    assertThat(codes(jar("assets", "org.baton.assets", "1.0.0")))
        .containsExactly("modules.refused.platform");
  }

  @Test
  void refusesNamesThatDoNotFollowFromTheId() {
    assertThat(codes(jar("appeals", "org.baton.store", "9.0.0"), STORE))
        .containsExactly("modules.refused.name", "modules.refused.replaces");
    assertThat(codes(jar("appeals", "org.baton.vendor.appeals", "1.0.0")))
        .containsExactly("modules.refused.name");
    assertThat(codes(jar("appeals", "vendor.appeals", "1.0.0")))
        .containsExactly("modules.refused.name");
    assertThat(codes(jar("appeals", "appeals", "1.0.0"))).containsExactly("modules.refused.name");
  }

  @Test
  void refusesToReplaceALibraryOrAnotherPublishersModule() {
    Installed library = new Installed("", "cn.example.appeals", new Version("1.0.0"));
    assertThat(codes(jar("appeals", "cn.example.appeals", "2.0.0"), library))
        .containsExactly("modules.refused.replaces");
    assertThat(codes(jar("appeals", "cn.example.appeals", "2.0.0"), APPEALS))
        .containsExactly("modules.refused.other");
  }

  @Test
  void namesEveryMistakeAtOnce() {
    ModuleJar jar =
        new ModuleJar(
            Path.of("x.jar"),
            "0",
            "appeals",
            "org.baton.appeals",
            new Version("1.0.0"),
            List.of("store.write", "appeals.Decide", "appeals.file"),
            List.of("org.baton.api.data", "org.baton.appeals", "org.baton.appealsx"),
            true);
    assertThat(codes(jar))
        .containsExactly(
            "modules.refused.fragment",
            "modules.refused.permission",
            "modules.refused.permission",
            "modules.refused.export",
            "modules.refused.export");
  }

  private static void accepts(ModuleJar jar, Installed... more) {
    assertThatCode(() -> Admission.check(jar, "x.jar", present(more))).doesNotThrowAnyException();
  }

  private static List<String> codes(ModuleJar jar, Installed... more) {
    Problem problem =
        catchThrowableOfType(Problem.class, () -> Admission.check(jar, "x.jar", present(more)));
    return problem.violations().stream().map(Violation::code).toList();
  }

  private static List<Installed> present(Installed... more) {
    List<Installed> all = new java.util.ArrayList<>(List.of(more));
    all.add(JACKSON);
    return all;
  }

  private static ModuleJar jar(String id, String name, String version) {
    return new ModuleJar(
        Path.of("x.jar"), "0", id, name, new Version(version), List.of(), List.of(), false);
  }
}
