package org.baton.core.internal.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Codes of plans, groups, nodes and grades. */
final class Codes {
  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

  private Codes() {}

  static String read(DocumentNode node, String key) {
    String code = node.word(key, null);
    if (!code.isEmpty()) {
      check(node, key, code);
    }
    return code;
  }

  /** A list of codes, each once. */
  static List<String> list(DocumentNode node, String key) {
    List<String> codes = node.words(key);
    Set<String> seen = new HashSet<>();
    for (String code : codes) {
      check(node, key, code);
      if (!seen.add(code)) {
        node.violation(key, code, "core.plan.code.twice");
      }
    }
    return codes;
  }

  private static void check(DocumentNode node, String key, String code) {
    if (!CODE.matcher(code).matches()) {
      node.violation(key, code, "core.plan.code.wrong");
    }
  }
}
