package org.baton.web.internal.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

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
  private final MessageDigest digest = Tag.sha256();
  private InputStream body;
  private State state = State.OPEN;

  Attempt(String account, String key) {
    this.account = account;
    this.key = key;
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

  /** The hash of the whole body. */
  String bodyHash() throws IOException {
    body.transferTo(java.io.OutputStream.nullOutputStream());
    return HexFormat.of().formatHex(digest.digest());
  }
}
