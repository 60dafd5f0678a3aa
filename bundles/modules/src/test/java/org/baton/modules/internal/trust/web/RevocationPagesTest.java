package org.baton.modules.internal.trust.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.text.Text;
import org.baton.api.web.Page;
import org.baton.modules.internal.Store;
import org.baton.modules.internal.WordReader;
import org.baton.modules.internal.trust.Origin;
import org.baton.modules.internal.trust.Publishers;
import org.baton.modules.internal.trust.Revocation;
import org.baton.modules.internal.trust.Revocations;
import org.baton.modules.internal.trust.web.PublishersResource.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevocationPagesTest {
  private static final Revocation JAR = revocation(Revocation.Kind.JAR, "ab".repeat(32));

  private final Store store = new Store();
  private final Revocations revocations = new Revocations(store, store, store);
  private final RevocationPages pages = new RevocationPages(store, revocations);
  private final RevocationsResource resource = new RevocationsResource(store, revocations);

  private static Revocation revocation(Revocation.Kind kind, String hash) {
    return new Revocation(
        0,
        kind,
        hash,
        "CN=Department of Finance,C=CN",
        3,
        LocalDate.of(2026, 11, 28),
        new Text("得分有误", "It computes wrong scores"),
        Instant.parse("2026-11-29T00:00:00Z"),
        null);
  }

  @BeforeEach
  void revoke() {
    Revocation certificate = revocation(Revocation.Kind.CERTIFICATE, "cd".repeat(32));
    store.tx(c -> revocations.take(c, "00".repeat(32), List.of(JAR, certificate, JAR)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void whatIsRevokedIsShownAndLiftedWithAReason(String language) {
    WordReader reader = new WordReader(language);
    String why = language.equals("zh") ? "得分有误" : "It computes wrong scores";
    assertThat(pages.list("", reader).toString())
        .contains(JAR.revoked(), "CD:CD:CD", why, "Department of Finance");
    assertThat(pages.show(1, reader).toString()).contains("/modules/revocations/of/1/lift", why);
    assertThat(pages.lift(1, "", reader).page().toString()).contains("modules.revocations.unsaid");
    assertThat(pages.lift(1, "The key was stolen.", reader).path())
        .isEqualTo("/modules/revocations/of/1");
    assertThat(pages.show(1, reader).toString())
        .contains("The key was stolen.", reader.t("modules.revocations.is-lifted"))
        .doesNotContain("/lift");
    assertThat(store.audited)
        .containsExactly("modules.revocation.lifted revocation:1 The key was stolen.");
  }

  @Test
  void programsPageThroughThemAndLiftOne() {
    Page<Revocation> first = resource.list("", 1);
    assertThat(first.items()).extracting(Revocation::id).containsExactly(2L);
    assertThat(resource.list(first.next(), 1).items())
        .extracting(Revocation::id)
        .containsExactly(1L);
    assertThat(resource.lift(2, new Reason("Agreed with the issuer.")).stands()).isFalse();
    assertThat(catchThrowableOfType(Problem.class, () -> resource.get(9)).kind())
        .isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void whoMayOnlyLookCannotLift() {
    WordReader reader = new WordReader("en");
    reader.denied.add(Publishers.MANAGE);
    store.denied.add(Publishers.MANAGE);
    assertThat(pages.show(1, reader).toString()).doesNotContain("/lift");
    assertThat(catchThrowableOfType(Problem.class, () -> pages.lift(1, "Why.", reader)).kind())
        .isEqualTo(Kind.DENIED);
    assertThat(
            catchThrowableOfType(Problem.class, () -> resource.lift(1, new Reason("Why."))).kind())
        .isEqualTo(Kind.DENIED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void anInstalledModuleIsMarkedWithTheReason(String language) {
    WordReader reader = new WordReader(language);
    Origin origin = new Origin(Origin.Proof.REVOKED, null, resource.get(1));
    String why = language.equals("zh") ? "得分有误" : "It computes wrong scores";
    OriginWords words = new OriginWords(reader);
    assertThat(words.line(origin, "Vendor")).contains("Vendor", why);
    assertThat(words.facts(origin, "Vendor").toString())
        .contains(why, "Department of Finance", "/modules/revocations/of/1");
  }
}
