package org.baton.modules.internal.web;

import org.baton.api.web.Reader;

/** Sizes of files and schemas, in words. */
final class Sizes {
  private static final long KIB = 1024;
  private static final long MIB = 1024 * KIB;

  private Sizes() {}

  static String words(long bytes, Reader reader) {
    return bytes < MIB
        ? reader.t("modules.available.kib", (bytes + KIB - 1) / KIB)
        : reader.t("modules.available.mib", (bytes + MIB - 1) / MIB);
  }
}
