package org.baton.indicators.internal.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.baton.api.sign.Signer.Signature;

/**
 * A set as it was frozen and signed.
 *
 * @param id its number
 * @param set the set
 * @param number 1 for the first of its set
 * @param cycle the cycle whose plan was made of it
 * @param validFrom the first day it is in force
 * @param validTo the last one; null while there is no end
 * @param document the canonical document
 * @param sha256 the hash of the document
 * @param planNumber the version of the cycle's plan
 * @param planHash the hash of that plan
 * @param signature the platform's signature of the hash
 * @param reason why it was made
 * @param signedAt when
 * @param signedBy the account
 */
public record Snapshot(
    long id,
    String set,
    int number,
    String cycle,
    LocalDate validFrom,
    LocalDate validTo,
    String document,
    String sha256,
    int planNumber,
    String planHash,
    Signature signature,
    String reason,
    Instant signedAt,
    String signedBy) {
  /** What its signature is for. */
  public static final String PURPOSE = "indicators.snapshot";

  /** Checks that nothing but the last day is null. */
  public Snapshot {
    Objects.requireNonNull(set);
    Objects.requireNonNull(validFrom);
    Objects.requireNonNull(document);
    Objects.requireNonNull(signature);
  }

  /** Whether it is in force on a day. */
  public boolean isInForce(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
