package org.baton.indicators.internal.snapshot.web;

import java.time.Instant;
import java.time.LocalDate;
import org.baton.api.sign.Signer.Signature;
import org.baton.indicators.internal.snapshot.Snapshot;

/** A snapshot as callers see it, without its document. */
record SnapshotLine(
    long id,
    String set,
    int number,
    String cycle,
    LocalDate validFrom,
    LocalDate validTo,
    String sha256,
    int planNumber,
    String planHash,
    Signature signature,
    String reason,
    Instant signedAt,
    String signedBy) {
  static SnapshotLine of(Snapshot s) {
    return new SnapshotLine(
        s.id(),
        s.set(),
        s.number(),
        s.cycle(),
        s.validFrom(),
        s.validTo(),
        s.sha256(),
        s.planNumber(),
        s.planHash(),
        s.signature(),
        s.reason(),
        s.signedAt(),
        s.signedBy());
  }
}
