package org.baton.modules.internal.trust;

import java.time.Instant;
import java.time.ZoneOffset;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/** Whether a certificate may be relied on at a moment. */
final class Validity {
  private Validity() {}

  /**
   * Refuses a certificate outside its time.
   *
   * @throws Problem when it is not valid yet, or not any more
   */
  static void require(Signature signature, Instant now) {
    if (now.isBefore(signature.from())) {
      throw refused("modules.signature.early", signature, signature.from());
    }
    if (now.isAfter(signature.until())) {
      throw refused("modules.signature.expired", signature, signature.until());
    }
  }

  private static Problem refused(String code, Signature signature, Instant at) {
    String day = at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    return Problem.of(Kind.INVALID, code, signature.subject(), day);
  }
}
