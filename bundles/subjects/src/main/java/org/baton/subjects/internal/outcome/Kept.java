package org.baton.subjects.internal.outcome;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was computed last, by the hash of its input: the same input has the same answer. */
final class Kept {
  private static final int MOST = 32;

  private final Map<String, Object> answers =
      new LinkedHashMap<>(MOST, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Object> eldest) {
          return size() > MOST;
        }
      };

  /** The SHA-256 of an input; what is null stands for nothing. */
  static String input(Object... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(Arrays.toString(parts).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The answer to an input, computed when it is not there. */
  <T> T of(String input, Class<T> kind, Supplier<T> answer) {
    synchronized (answers) {
      if (answers.containsKey(input)) {
        return kind.cast(answers.get(input));
      }
    }
    // Two who ask at once may both compute; neither waits for the other.
    T computed = answer.get();
    synchronized (answers) {
      answers.put(input, computed);
    }
    return computed;
  }
}
