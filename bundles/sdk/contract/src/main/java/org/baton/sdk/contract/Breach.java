package org.baton.sdk.contract;

import java.util.Objects;

/**
 * A rule that a module does not keep.
 *
 * @param where the class, file or header
 * @param what what is wrong, a sentence
 * @param remedy what to do, a sentence
 */
record Breach(String where, String what, String remedy) {
  Breach {
    Objects.requireNonNull(where);
    Objects.requireNonNull(what);
    Objects.requireNonNull(remedy);
  }

  @Override
  public String toString() {
    return where + ": " + what + " " + remedy;
  }
}
