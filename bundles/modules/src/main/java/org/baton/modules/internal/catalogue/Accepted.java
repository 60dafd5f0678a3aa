package org.baton.modules.internal.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.modules.internal.FileHash;

/**
 * The newest catalogue that was accepted from an issuer. An issuer is known by the name in its
 * certificate, which outlives the certificate.
 *
 * @param issuerHash the SHA-256 of that name, in hexadecimal
 * @param issuer the name
 * @param serial the catalogue's number
 * @param indexSha256 the hash of its index, in hexadecimal
 * @param certificate the SHA-256 of the certificate, in hexadecimal
 * @param takenAt when it was accepted
 */
record Accepted(
    String issuerHash,
    String issuer,
    long serial,
    String indexSha256,
    String certificate,
    Instant takenAt) {
  static Accepted of(Opened opened, Instant now) {
    String issuer = opened.issuer();
    return new Accepted(
        hash(issuer),
        issuer,
        opened.index().serial(),
        opened.indexSha256(),
        opened.signed().signature().orElseThrow().fingerprint(),
        now);
  }

  static String hash(String issuer) {
    try {
      byte[] name = issuer.getBytes(StandardCharsets.UTF_8);
      return FileHash.sha256(new ByteArrayInputStream(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether a catalogue of the same issuer is this one.
   *
   * @throws Problem when it is older, or another with the same number
   */
  boolean is(Opened other, String name) {
    long given = other.index().serial();
    if (given < serial) {
      throw Problem.of(Kind.INVALID, "modules.catalogue.older", name, given, serial);
    }
    if (given == serial && !other.indexSha256().equals(indexSha256)) {
      throw Problem.of(Kind.INVALID, "modules.catalogue.twice", name, given);
    }
    return given == serial;
  }
}
