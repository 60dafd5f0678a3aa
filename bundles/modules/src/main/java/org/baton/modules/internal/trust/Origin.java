package org.baton.modules.internal.trust;

import java.util.Objects;

/**
 * Where a module's jar comes from, and how far that is proven.
 *
 * @param proof how far it is proven
 * @param signature who signed it; null when nobody did, or nobody's signature can be relied on
 * @param revocation who called it back and why; null when nobody did
 */
public record Origin(Proof proof, Signature signature, Revocation revocation) {
  /** How far it is proven where a jar comes from. */
  public enum Proof {
    /** It came with the platform. */
    DELIVERED,
    /** A trusted publisher signed it. */
    TRUSTED,
    /** It, or the certificate it was signed with, was called back. */
    REVOKED,
    /** A publisher signed it who was trusted once. */
    WITHDRAWN,
    /** Somebody signed it whom nobody trusts. */
    UNKNOWN,
    /** Nobody signed it. */
    UNSIGNED,
    /** It was signed, and is not what was signed. */
    BROKEN
  }

  /** Nobody signed it. */
  public static final Origin UNSIGNED = new Origin(Proof.UNSIGNED, null);

  /** Where a jar comes from that nobody called back. */
  public Origin(Proof proof, Signature signature) {
    this(proof, signature, null);
  }

  /** Checks that it says how far. */
  public Origin {
    Objects.requireNonNull(proof);
  }

  /** The SHA-256 of the certificate it was signed with; empty when nobody signed it. */
  public String fingerprint() {
    return signature == null ? "" : signature.fingerprint();
  }
}
