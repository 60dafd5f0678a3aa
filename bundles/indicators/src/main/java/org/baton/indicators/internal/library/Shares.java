package org.baton.indicators.internal.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shares of evaluator groups as people write them: {@code public=.6*, experts=.4}. Without a number
 * the share is 1; a star marks a group without which the indicator is insufficient.
 */
final class Shares {
  private static final Pattern SHARE =
      Pattern.compile(
          "([\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63})(?:\\s*=\\s*(\\d*\\.?\\d+))?\\s*(\\*)?");

  /** The share of one group. */
  record Share(String group, double weight, boolean main) {}

  private Shares() {}

  /** Reads the shares; empty when they cannot be read. */
  static Optional<List<Share>> read(String words) {
    List<Share> shares = new ArrayList<>();
    for (String part : words.split("[,;\uff0c\uff1b\u3001]")) {
      Matcher m = SHARE.matcher(part.strip());
      if (part.isBlank()) {
        continue;
      }
      if (!m.matches() || m.group(2) != null && Double.parseDouble(m.group(2)) <= 0) {
        return Optional.empty();
      }
      double weight = m.group(2) == null ? 1 : Double.parseDouble(m.group(2));
      shares.add(new Share(m.group(1), weight, m.group(3) != null));
    }
    return Optional.of(shares);
  }
}
