package org.baton.modules.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.modules.internal.Available.State;
import org.baton.modules.internal.FileHash;
import org.baton.modules.internal.Postgres;
import org.baton.modules.internal.Store;
import org.baton.modules.internal.trust.Origin.Proof;
import org.baton.modules.internal.trust.Publisher;
import org.baton.modules.internal.trust.Publishers;
import org.baton.modules.internal.trust.Revocation;
import org.baton.modules.internal.trust.Revocations;
import org.baton.modules.internal.trust.Switches;
import org.baton.modules.internal.trust.Trust;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

class CataloguesTest {
  @TempDir static Path elsewhere;
  private static Press press;

  @BeforeAll
  static void makeKeys() {
    press = new Press(elsewhere, "Department of Finance");
  }

  @Nested
  class OnH2 extends Behaviour {
    OnH2() {
      super(new Store());
    }
  }

  @Nested
  class OnPostgreSql extends Behaviour {
    OnPostgreSql() {
      super(Postgres.store());
    }
  }

  abstract static class Behaviour {
    @TempDir Path available;
    private final Store store;
    private final Publishers publishers;
    private final Revocations revocations;
    private final Map<String, Version> installed = new HashMap<>();
    private Catalogues catalogues;
    private Trust trust;
    private Publisher publisher;

    Behaviour(Store store) {
      this.store = store;
      this.publishers = new Publishers(store, store, store);
      this.revocations = new Revocations(store, store, store);
    }

    @BeforeEach
    void open() {
      publisher = publishers.trust(press.keys.certificate());
      store.audited.clear();
      // Catalogues are refused without a trusted signature even where modules are not.
      Switches lenient = new Switches(Map.of("BATON_MODULES_UNSIGNED", "allowed"));
      trust = new Trust(publishers, revocations, lenient, Clock.systemUTC());
      Acceptance acceptance = new Acceptance(store, revocations, store);
      Standings standings = new Standings(() -> installed, trust);
      catalogues = new Catalogues(available, trust, acceptance, Runnable::run, standings);
    }

    private void put(Path file, String name) throws IOException {
      Files.copy(file, available.resolve(name));
    }

    private List<String> problems() {
      return catalogues.shelves().stream()
          .map(s -> s.problem() == null ? "" : s.problem().code())
          .toList();
    }

    @Test
    void eachModuleIsComparedWithWhatIsInstalled() throws IOException {
      Path jars = press.jars();
      for (String id : List.of("alpha", "bravo", "carol", "delta")) {
        press.module(jars, id, "2.0.0");
      }
      put(press.catalogue(jars, 1, ""), "c.jar");
      installed.put("bravo", new Version("1.0.0"));
      installed.put("carol", new Version("2.0.0"));
      installed.put("delta", new Version("3.0.0"));
      assertThat(catalogues.modules())
          .extracting(Offered::state)
          .containsExactly(State.NEW, State.NEWER, State.SAME, State.OLDER);
      assertThat(catalogues.modules())
          .allSatisfy(
              m -> {
                assertThat(m.problem()).isNull();
                assertThat(m.origin().proof()).isEqualTo(Proof.TRUSTED);
                assertThat(catalogues.components(m).components()).hasSize(2);
              });
      Offered alpha = catalogues.module("c.jar", "alpha");
      Path jar = catalogues.extract(alpha, elsewhere);
      assertThat(FileHash.sha256(jar)).isEqualTo(alpha.entry().sha256());
    }

    @Test
    void whatIsRevokedStaysRevokedWhenTheFileGoes() throws IOException {
      Path jars = press.jars();
      Path jar = press.module(jars, "alpha", "1.0.0");
      String sha256 = FileHash.sha256(jar);
      trust.require(jar, sha256, "alpha.jar");
      put(press.catalogue(jars, 4, Press.revocation("jar", sha256)), "c.jar");
      Offered alpha = catalogues.module("c.jar", "alpha");
      assertThat(alpha.revoked()).isTrue();
      assertThat(alpha.installable()).isFalse();
      assertThat(store.audited).hasSize(1);
      assertThat(store.audited.get(0)).startsWith("modules.catalogue.taken");
      catalogues.modules();
      assertThat(store.audited).as("it is taken in once").hasSize(1);

      Files.delete(available.resolve("c.jar"));
      assertThat(catalogues.shelves()).isEmpty();
      Problem refused =
          catchThrowableOfType(Problem.class, () -> trust.require(jar, sha256, "alpha.jar"));
      assertThat(refused.code()).isEqualTo("modules.signature.revoked");
      assertThat(refused.arguments())
          .containsExactly(
              "alpha.jar",
              "Department of Finance",
              "2026-11-28",
              new Text("得分有误", "It computes wrong scores"));
    }

    @Test
    void aCertificateThatIsRevokedKeepsOutAllThatItSigned() throws IOException {
      Press other = new Press(elsewhere, "Vendor");
      publishers.trust(other.keys.certificate());
      Path jars = press.jars();
      Path jar = other.module(jars, "alpha", "1.0.0");
      trust.require(jar, FileHash.sha256(jar), "alpha.jar");
      String fingerprint = Trust.signature(jar, "alpha.jar").orElseThrow().fingerprint();
      String called = Press.revocation("certificate", fingerprint);
      put(press.catalogue(press.jars(), 1, called), "c.jar");
      put(other.catalogue(jars, 1, ""), "other.jar");
      assertThat(problems()).containsExactly("", "");
      assertThat(problems()).containsExactly("", "modules.signature.revoked");
      Problem refused =
          catchThrowableOfType(
              Problem.class, () -> trust.require(jar, FileHash.sha256(jar), "alpha.jar"));
      assertThat(refused.code()).isEqualTo("modules.signature.revoked");
    }

    @Test
    void aRevocationIsLiftedByAPersonAndNotRenewedByItsIssuer() throws IOException {
      Path jars = press.jars();
      Path jar = press.module(jars, "alpha", "1.0.0");
      String sha256 = FileHash.sha256(jar);
      put(press.catalogue(jars, 1, Press.revocation("jar", sha256)), "c.jar");
      catalogues.shelves();
      Revocation one = revocations.page("", 10).items().get(0);
      assertThat(one.revoked()).isEqualTo(sha256);
      assertThat(one.issuer()).contains("Department of Finance");
      assertThat(catchThrowableOfType(Problem.class, () -> revocations.lift(one.id(), " ")).code())
          .isEqualTo("modules.revocations.unsaid");
      Revocation lifted = revocations.lift(one.id(), "The key was stolen.");
      assertThat(lifted.stands()).isFalse();
      assertThat(lifted.lifting().by()).isEqualTo("ada");
      trust.require(jar, sha256, "alpha.jar");
      assertThat(
              catchThrowableOfType(Problem.class, () -> revocations.lift(one.id(), "Again."))
                  .code())
          .isEqualTo("modules.revocations.ended");
      put(press.catalogue(jars, 2, Press.revocation("jar", sha256)), "d.jar");
      assertThat(problems()).containsExactly("modules.catalogue.older", "");
      trust.require(jar, sha256, "alpha.jar");
      assertThat(revocations.page("", 10).items()).hasSize(1);
      store.denied.add(Publishers.MANAGE);
      assertThat(
              catchThrowableOfType(Problem.class, () -> revocations.lift(one.id(), "Why.")).code())
          .isEqualTo("access.denied");
    }

    @Test
    void theNumbersOfAnIssuerNeverGoBack() throws IOException {
      Path jars = press.jars();
      put(press.catalogue(jars, 3, ""), "a-old.jar");
      put(press.catalogue(jars, 5, ""), "b-new.jar");
      assertThat(problems()).containsExactly("modules.catalogue.older", "");
      Files.delete(available.resolve("b-new.jar"));
      assertThat(problems()).containsExactly("modules.catalogue.older");
      put(press.catalogue(jars, 5, Press.revocation("jar", "ab".repeat(32))), "c-other.jar");
      assertThat(problems()).containsExactly("modules.catalogue.older", "modules.catalogue.twice");
      assertThat(revocations.page("", 10).items()).isEmpty();
      Press renewed = new Press(elsewhere, "Department of Finance");
      publishers.trust(renewed.keys.certificate());
      put(renewed.catalogue(jars, 4, ""), "d-renewed.jar");
      assertThat(problems()).endsWith("modules.catalogue.older");
      Press another = new Press(elsewhere, "Vendor");
      publishers.trust(another.keys.certificate());
      put(another.catalogue(jars, 1, ""), "e-another.jar");
      assertThat(problems()).endsWith("");
    }

    @Test
    void whatNobodyVouchesForIsRefusedAndCallsNothingBack() throws IOException {
      Path jars = press.jars();
      String called = Press.revocation("jar", "ab".repeat(32));
      put(press.unsigned(jars, 1, called), "a-unsigned.jar");
      put(new Press(elsewhere, "Stranger").catalogue(jars, 1, called), "b-stranger.jar");
      assertThat(problems())
          .containsExactly("modules.catalogue.unproven", "modules.catalogue.unproven");
      publishers.withdraw(publisher.fingerprint(), "We parted.");
      put(press.catalogue(jars, 1, called), "c-withdrawn.jar");
      assertThat(problems()).endsWith("modules.signature.withdrawn");
      assertThat(revocations.page("", 10).items()).isEmpty();
      assertThat(catalogues.modules()).isEmpty();
    }

    @Test
    void aCatalogueThatIsSentIsKeptUnlessItIsRefused() throws IOException {
      Path jars = press.jars();
      press.module(jars, "alpha", "1.0.0");
      catalogues.put(press.catalogue(jars, 2, ""), "sent.jar");
      catalogues.put(press.catalogue(jars, 2, ""), "sent again.jar");
      assertThat(catalogues.modules()).hasSize(1);
      Path older = press.catalogue(jars, 1, "");
      assertThat(catchThrowableOfType(Problem.class, () -> catalogues.put(older, "old.jar")).code())
          .isEqualTo("modules.catalogue.older");
      assertThat(catalogues.shelves()).hasSize(1);
      try (var files = Files.list(available)) {
        assertThat(files).hasSize(1);
      }
    }
  }
}
