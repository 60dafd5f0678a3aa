package org.baton.methods.composite;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The SHA-256 of names and values, so that the same data are known again. */
final class Fingerprint {
  private Fingerprint() {}

  static String of(Frame frame) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    names(digest, frame.units());
    names(digest, frame.indicators());
    for (double[] row : frame.values()) {
      ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * row.length);
      for (double v : row) {
        // One bit pattern for every missing value and for both zeros.
        bytes.putLong(Double.doubleToLongBits(v + 0.0));
      }
      digest.update(bytes.array());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void names(MessageDigest digest, List<String> names) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(names.size()).array());
    for (String name : names) {
      byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      digest.update(bytes);
    }
  }
}
