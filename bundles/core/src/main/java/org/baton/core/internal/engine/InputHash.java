package org.baton.core.internal.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over all that steps can see of the input, unit by unit: the order in which rows came does
 * not matter. Blocks of units are hashed in parallel, then their hashes; before them stands the
 * version of a plan that was amended, since the same rows say something else under another one.
 */
final class InputHash {
  private static final int BLOCK = 256;

  private InputHash() {}

  static String of(
      String version,
      UnitTable units,
      AnswerColumns answers,
      ValueColumns values,
      UnitRanges ranges) {
    byte[][] blocks = new byte[(units.size() + BLOCK - 1) / BLOCK][];
    // A range hashes the blocks that begin in it, so no block is hashed twice or never.
    ranges.run(
        (from, to) -> {
          for (int b = (from + BLOCK - 1) / BLOCK; b * BLOCK < to; b++) {
            blocks[b] = block(units, answers, values, b);
          }
        });
    MessageDigest digest = sha256();
    digest.update(version.getBytes(StandardCharsets.UTF_8));
    for (byte[] block : blocks) {
      digest.update(block);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] block(UnitTable units, AnswerColumns answers, ValueColumns values, int b) {
    MessageDigest digest = sha256();
    for (int u = b * BLOCK; u < Math.min((b + 1) * BLOCK, units.size()); u++) {
      String above = units.parent(u) < 0 ? "" : units.code(units.parent(u));
      String unit = units.code(u) + "\n" + units.kind(u) + "\n" + above + "\n";
      digest.update(unit.getBytes(StandardCharsets.UTF_8));
      answers.digest(u, digest);
      values.digest(u, digest);
    }
    return digest.digest();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
