package org.baton.web.internal.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/** One try to do what a request with a key asks for. */
final class Attempt {
  /** How far it came. */
  enum State {
    /** Begun; nothing is changed yet, or nothing stays changed. */
    OPEN,
    /** Done, and its answer is kept. */
    DONE,
    /** It broke off, and nobody knows how much of it was done. */
    UNKNOWN
  }

  private final String account;
  private final String key;
  private final String targetHash;
  private final MessageDigest digest = Tag.sha256();
  private InputStream body;
  private State state = State.OPEN;
  private KeptAnswers.Answer before;

  /**
   * A try.
   *
   * @param target the method and the address
   */
  Attempt(String account, String key, String target) {
    this.account = account;
    this.key = key;
    byte[] hash = Tag.sha256().digest(target.getBytes(StandardCharsets.UTF_8));
    this.targetHash = HexFormat.of().formatHex(hash);
  }

  /** The hash of what was asked for. */
  String targetHash() {
    return targetHash;
  }

  /** It was made before, and this was answered then. */
  void repeats(KeptAnswers.Answer answered) {
    before = answered;
  }

  /** What was answered before; null when it is the first of its kind. */
  KeptAnswers.Answer before() {
    return before;
  }

  String account() {
    return account;
  }

  String key() {
    return key;
  }

  State state() {
    return state;
  }

  void become(State next) {
    state = next;
  }

  /** The body, hashed while it is read, so that large ones are never held. */
  InputStream reading(InputStream plain) {
    body = new DigestInputStream(plain, digest);
    // Whoever reads it may close it; the rest is still to be hashed.
    return new FilterInputStream(body) {
      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        return in.read(into, from, length);
      }

      @Override
      public void close() {}
    };
  }

  /**
   * Refuses a body that is another than the one that was answered.
   *
   * @throws Problem when so
   */
  void checkBody(String answered) throws IOException {
    if (!answered.equals(bodyHash())) {
      throw Problem.of(Kind.INVALID, "web.repeat.other");
    }
  }

  /** The hash of the whole body. */
  String bodyHash() throws IOException {
    body.transferTo(java.io.OutputStream.nullOutputStream());
    return HexFormat.of().formatHex(digest.digest());
  }
}
