package org.baton.modules.internal.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.Page;
import org.baton.modules.internal.FileHash;
import org.baton.modules.internal.Store;
import org.baton.modules.internal.WordReader;
import org.baton.modules.internal.catalogue.Catalogues;
import org.baton.modules.internal.catalogue.GivenCatalogues;
import org.baton.modules.internal.catalogue.Offered;
import org.baton.modules.internal.catalogue.Press;
import org.baton.modules.internal.catalogue.Sbom;
import org.baton.modules.internal.trust.Publishers;
import org.baton.modules.internal.trust.Revocations;
import org.baton.modules.internal.trust.Switches;
import org.baton.modules.internal.trust.Trust;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CataloguePagesTest {
  private static final String ABOUT =
      """
      , "modules": {"bravo": {
         "legalBasis": {"zh": "预算法第五十七条", "en": "Budget Law, article 57"},
         "documentation": "https://example.org/bravo",
         "changes": {"zh": "更快", "en": "Faster"}}}""";

  @TempDir static Path elsewhere;
  @TempDir Path available;
  private static Press press;

  private final Store store = new Store();
  private final Publishers publishers = new Publishers(store, store, store);
  private Catalogues catalogues;
  private CataloguePages pages;

  @BeforeAll
  static void makeKeys() {
    press = new Press(elsewhere, "Department of Finance");
  }

  @BeforeEach
  void putACatalogue() throws IOException {
    publishers.trust(press.keys.certificate());
    Revocations revocations = new Revocations(store, store, store);
    Trust trust = new Trust(publishers, revocations, new Switches(Map.of()), Clock.systemUTC());
    catalogues = GivenCatalogues.in(available, trust, revocations, store, Map.of("bravo", "1.0.0"));
    pages = new CataloguePages(store, catalogues, null);
    Path jars = press.jars();
    Path alpha = press.module(jars, "alpha", "1.0.0");
    press.module(jars, "bravo", "2.0.0");
    String called = Press.revocation("jar", FileHash.sha256(alpha));
    Files.copy(press.catalogue(jars, 12, ABOUT + called), available.resolve("c 1.jar"));
    Files.copy(press.catalogue(jars, 11, ABOUT), available.resolve("old.jar"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyModuleIsListedWithWhereItStands(String language) {
    WordReader reader = new WordReader(language);
    String list = pages.list("", reader).toString();
    assertThat(list)
        .contains(
            reader.t("modules.catalogue.state.newer"),
            reader.t("modules.available.before", "bravo", "1.0.0"),
            reader.t("modules.catalogue.state.revoked"),
            language.equals("zh") ? "得分有误" : "It computes wrong scores",
            reader.t("modules.catalogue.older", "old.jar", 11, 12),
            reader.t("modules.catalogue.counts", 2, 1),
            reader.t("modules.origin.trusted", "Department of Finance"),
            "/modules/catalogues/of/c%201.jar/bravo",
            "id=bravo")
        .doesNotContain("id=alpha, file", "file=c 1.jar, id=alpha");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void aModuleSaysWhatItRestsOnAndWhatItIsMadeOf(String language) {
    WordReader reader = new WordReader(language);
    assertThat(pages.show("c 1.jar", "bravo", reader).toString())
        .contains(
            language.equals("zh") ? "预算法第五十七条" : "Budget Law, article 57",
            language.equals("zh") ? "更快" : "Faster",
            "https://example.org/bravo",
            "bravo.write",
            "/modules/catalogues/of/c%201.jar/bravo/components");
    assertThat(pages.components("c 1.jar", "bravo", 0, reader).toString())
        .contains("org.example:zip", "Apache-2.0", "MIT OR EPL-2.0", "Own words");
    assertThat(pages.show("c 1.jar", "alpha", reader).toString())
        .contains(reader.t("modules.catalogue.state.revoked"), "/modules/revocations/of/1")
        .doesNotContain("/modules/catalogues/look");
  }

  @Test
  void whoMayOnlyLookIsOfferedNothingToDo() {
    WordReader reader = new WordReader("en");
    reader.denied.add("modules.install");
    store.denied.add("modules.install");
    assertThat(pages.list("", reader).toString())
        .contains("bravo")
        .doesNotContain("/modules/add", "/modules/catalogues/look");
    assertThat(
            catchThrowableOfType(Problem.class, () -> pages.look("c 1.jar", "bravo", reader))
                .kind())
        .isEqualTo(Kind.DENIED);
    store.denied.add("modules.view");
    assertThat(catchThrowableOfType(Problem.class, () -> pages.list("", reader)).kind())
        .isEqualTo(Kind.DENIED);
  }

  @Test
  void whatNoAcceptedCatalogueHasIsNotThere() {
    WordReader reader = new WordReader("en");
    for (String file : new String[] {"old.jar", "absent.jar", "../c 1.jar"}) {
      assertThat(
              catchThrowableOfType(Problem.class, () -> pages.look(file, "bravo", reader)).code())
          .isEqualTo("modules.catalogue.gone");
    }
  }

  @Test
  void aListGoesOnWhereItEnded() {
    Page<Offered> first = ModuleList.page(catalogues.modules(), "", 1);
    assertThat(first.items()).extracting(o -> o.entry().id()).containsExactly("alpha");
    Page<Offered> second = ModuleList.page(catalogues.modules(), first.next(), 1);
    assertThat(second.items()).extracting(o -> o.entry().id()).containsExactly("bravo");
    assertThat(second.next()).isEmpty();
    Sbom sbom = catalogues.components(second.items().get(0));
    Page<Sbom.Part> parts = ModuleList.components(sbom, 0, 1);
    assertThat(parts.items()).extracting(Sbom.Part::name).containsExactly("alpha");
    assertThat(ModuleList.components(sbom, Integer.parseInt(parts.next()), 1).items())
        .extracting(Sbom.Part::name)
        .containsExactly("org.example:zip");
    assertThat(ModuleList.components(sbom, -5, 9).items()).hasSize(2);
    assertThat(ModuleList.components(sbom, 7, 9).items()).isEmpty();
  }

  @Test
  void programsAreToldTheSame() {
    OfferedRow alpha = OfferedRow.of(catalogues.module("c 1.jar", "alpha"), Problem::code);
    assertThat(alpha.state()).isEqualTo("REVOKED");
    assertThat(alpha.problem()).isEqualTo("modules.signature.revoked");
    OfferedRow bravo = OfferedRow.of(catalogues.module("c 1.jar", "bravo"), Problem::code);
    assertThat(bravo.state()).isEqualTo("NEWER");
    assertThat(bravo.installed()).isEqualTo("1.0.0");
    assertThat(bravo.components()).isEqualTo(2);
    assertThat(bravo.problem()).isEmpty();
    assertThat(catalogues.shelves())
        .extracting(s -> CatalogueRow.of(s, Problem::code).problem())
        .containsExactly("", "modules.catalogue.older");
  }
}
