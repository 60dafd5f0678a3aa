package org.baton.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.baton.api.text.Text;
import org.baton.modules.internal.trust.Origin;
import org.baton.modules.internal.trust.Origin.Proof;
import org.baton.modules.internal.trust.Revocation;
import org.junit.jupiter.api.Test;

class RevokedCheckTest {
  @Test
  void anInstalledModuleThatWasRevokedIsAWarning() {
    Revocation revocation =
        new Revocation(
            1,
            Revocation.Kind.JAR,
            "ab",
            "CN=Finance",
            1,
            LocalDate.of(2026, 11, 28),
            new Text("得分有误", "Wrong scores"),
            Instant.EPOCH,
            null);
    Origin delivered = new Origin(Proof.DELIVERED, null);
    assertThat(RevokedCheck.warning(Map.of("appeals", delivered))).isEmpty();
    Origin revoked = new Origin(Proof.REVOKED, null, revocation);
    assertThat(
            RevokedCheck.warning(Map.of("appeals", delivered, "sample", revoked))
                .orElseThrow()
                .arguments())
        .containsExactly("sample", "Finance", "2026-11-28", new Text("得分有误", "Wrong scores"));
  }
}
