package org.baton.modules.internal.trust;

import java.util.Locale;

/** How fingerprints and other hashes are written. */
public final class Fingerprints {
  private Fingerprints() {}

  /** In pairs with colons, as most tools show it. */
  public static String pairs(String hash) {
    return hash.toUpperCase(Locale.ROOT).replaceAll("(.{2})(?!$)", "$1:");
  }

  /** As it is kept: small letters, without the colons and blanks that people copy with it. */
  public static String plain(String hash) {
    return hash.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT);
  }
}
