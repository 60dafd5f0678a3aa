package org.baton.modules.internal.trust;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.baton.api.text.Text;

/**
 * A jar or a certificate that the issuer of a catalogue called back.
 *
 * @param id its number
 * @param kind what was called back
 * @param revoked the SHA-256 of the jar or of the certificate, in hexadecimal
 * @param issuer whom the certificate names that signed the catalogue
 * @param serial the number of the catalogue that it came with first
 * @param on the day it was called back, as the issuer says
 * @param reason why, in the issuer's words
 * @param takenAt when this server learned it
 * @param lifting how it ended here; null while it stands
 */
public record Revocation(
    long id,
    Kind kind,
    String revoked,
    String issuer,
    long serial,
    LocalDate on,
    Text reason,
    Instant takenAt,
    Lifting lifting) {
  /** What can be called back. */
  public enum Kind {
    /** One file. */
    JAR,
    /** Everything that was signed with it. */
    CERTIFICATE
  }

  /**
   * The end of a revocation on this server.
   *
   * @param at when
   * @param by the account that ended it
   * @param reason why, in that person's words
   */
  public record Lifting(Instant at, String by, String reason) {}

  /** Checks that nothing but the lifting is null. */
  public Revocation {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(revoked);
    Objects.requireNonNull(issuer);
    Objects.requireNonNull(on);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(takenAt);
  }

  /** The common name of its issuer; the whole name when it has none. */
  public String issuerName() {
    return Subjects.name(issuer);
  }

  /** Whether it keeps anything out. */
  public boolean stands() {
    return lifting == null;
  }
}
