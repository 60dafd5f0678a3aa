package org.baton.modules.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.modules.internal.FileHash;
import org.baton.modules.internal.Jars;
import org.baton.modules.internal.ModuleFile;
import org.baton.modules.internal.catalogue.Catalogue.Entry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueWriterTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
  private static final String ABOUT =
      """
      , "modules": {"appeals": {
         "legalBasis": {"zh": "依据", "en": "The law"},
         "documentation": "https://example.org/appeals",
         "changes": {"zh": "更快", "en": "Faster"}}}""";

  @TempDir static Path folder;
  private static Press press;

  @BeforeAll
  static void makeKeys() {
    press = new Press(folder, "Department of Finance");
  }

  @Test
  void whatTheJarsSayIsReadFromThem() throws IOException {
    Path jars = press.jars();
    Path jar = press.module(jars, "appeals", "1.2.0");
    Path file = press.unsigned(jars, 7, ABOUT);
    assertThat(ModuleFile.isCatalogue(file)).isTrue();
    assertThat(ModuleFile.isCatalogue(jar)).isFalse();
    Opened opened = CatalogueFile.read(file, "c.jar");
    assertThat(opened.signed().signature()).isEmpty();
    assertThat(opened.index().serial()).isEqualTo(7);
    assertThat(opened.index().day()).isEqualTo("2026-11-29");
    Entry entry = opened.index().module("appeals").orElseThrow();
    assertThat(entry.version()).isEqualTo("1.2.0");
    assertThat(entry.sha256()).isEqualTo(FileHash.sha256(jar));
    assertThat(entry.legalBasis()).isEqualTo(new Words("依据", "The law"));
    assertThat(entry.documentation()).isEqualTo("https://example.org/appeals");
    assertThat(opened.modules().get(0).components()).isEqualTo(2);
    assertThat(opened.modules().get(0).module().signed().signature()).isPresent();
    assertThat(CatalogueFile.sbom(file, entry).components())
        .extracting(Sbom.Part::name)
        .containsExactly("alpha", "org.example:zip");
  }

  @Test
  void theSameInputGivesTheSameFile() throws IOException {
    Path jars = press.jars();
    press.module(jars, "appeals", "1.2.0");
    assertThat(press.unsigned(jars, 7, ABOUT))
        .hasSameBinaryContentAs(press.unsigned(jars, 7, ABOUT));
  }

  @Test
  void fingerprintsMayHaveColonsAndBlanksInThem() throws IOException {
    String pairs = "AB:CD: ".repeat(15) + "AB:CD";
    Path file = press.unsigned(press.jars(), 1, Press.revocation("certificate", pairs));
    assertThat(CatalogueFile.read(file, "c.jar").index().revocations().get(0).certificate())
        .isEqualTo("abcd".repeat(16));
  }

  @Test
  void everythingThatIsWrongIsNamedAndNothingIsWritten() throws IOException {
    Path jars = press.jars();
    Jars.module(jars, "unsigned", "1.0.0");
    Files.writeString(jars.resolve("broken.jar"), "no zip");
    Path file = folder.resolve("refused.jar");
    Problem problem = refused(jars, file, Press.description(1, ABOUT));
    assertThat(problem.violations())
        .extracting(Violation::code)
        .containsExactlyInAnyOrder(
            "modules.jar.not-a-jar", "modules.signature.none", "modules.catalogue.wrong.absent");
    assertThat(file).doesNotExist();
  }

  @Test
  void theRulesOfTheIndexAreToldAtOnce() throws IOException {
    String wrong =
        """
        {"name": {"zh": "只有中文"}, "issuer": null, "date": "yesterday", "serial": 0,
         "revocations": [{"jar": "12", "date": "2026-11-01", "reason": {"zh": "坏", "en": "Bad"}},
           {"date": "2026-11-01", "reason": {"zh": "坏", "en": "Bad"}}]}""";
    Problem problem = refused(press.jars(), folder.resolve("wrong.jar"), wrong);
    assertThat(problem.code()).isEqualTo("modules.catalogue.wrong");
    assertThat(problem.violations())
        .extracting(v -> v.arguments().get(0))
        .containsExactly("name", "issuer", "date", "serial", "revocations[0]", "revocations[1]");
  }

  @Test
  void anAddressOfDocumentationLeadsToTheWebOnly() throws IOException {
    Path jars = press.jars();
    press.module(jars, "appeals", "1.2.0");
    String script = ABOUT.replace("https://example.org/appeals", "javascript:alert(1)");
    Problem problem = refused(jars, folder.resolve("script.jar"), Press.description(1, script));
    assertThat(problem.violations()).hasSize(1);
    assertThat(problem.violations().get(0).arguments().get(0))
        .isEqualTo("modules[0].documentation");
  }

  @Test
  void wordsThatAreNotKnownAndFilesThatAreThereAreRefused() throws IOException {
    Path there = Files.writeString(folder.resolve("there.jar"), "x");
    String unknown = Press.description(1, ", \"revocation\": []");
    assertThat(refused(press.jars(), folder.resolve("u.jar"), unknown).code())
        .isEqualTo("modules.catalogue.unreadable");
    assertThat(refused(press.jars(), there, Press.description(1, "")).code())
        .isEqualTo("modules.catalogue.unwritable");
    assertThat(there).hasContent("x");
  }

  private static Problem refused(Path jars, Path file, String description) throws IOException {
    Path text = Files.writeString(folder.resolve("description.json"), description);
    ThrowingCallable write = () -> CatalogueWriter.write(text, jars, file, TODAY);
    return catchThrowableOfType(Problem.class, write);
  }
}
