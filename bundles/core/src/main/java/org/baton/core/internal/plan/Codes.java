package org.baton.core.internal.plan;

import java.util.regex.Pattern;

/** Codes of plans, groups, nodes and grades. */
final class Codes {
  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

  private Codes() {}

  static String read(DocumentNode node, String key) {
    String code = node.word(key, null);
    if (!code.isEmpty() && !CODE.matcher(code).matches()) {
      node.violation(key, code, "core.plan.code.wrong");
    }
    return code;
  }
}
