package org.baton.indicators.internal.formula;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A formula that was read.
 *
 * @param root the whole of it
 * @param zeroDivision what becomes of a division by zero
 */
record Formula(Term root, ZeroDivision zeroDivision) {
  /** What becomes of a division by zero. */
  enum ZeroDivision {
    /** The value is missing. */
    MISSING,
    /** Nothing is computed until it is mended. */
    ERROR,
    /** The quotient is 0. */
    ZERO;

    /** How it is written. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ZeroDivision> of(String word) {
      for (ZeroDivision z : values()) {
        if (z.word().equals(word)) {
          return Optional.of(z);
        }
      }
      return Optional.empty();
    }
  }

  /** Everything it asks for, each once, in the order of the formula. */
  Set<Term.Item> items() {
    Set<Term.Item> found = new LinkedHashSet<>();
    collect(root, found);
    return found;
  }

  private static void collect(Term term, Set<Term.Item> found) {
    if (term instanceof Term.Item item) {
      found.add(item);
    }
    term.operands().forEach(t -> collect(t, found));
  }

  /** How it is written. */
  String text() {
    String declared = zeroDivision == ZeroDivision.MISSING ? "" : zeroDivision.word();
    return root.text() + (declared.isEmpty() ? "" : "; zero-division = " + declared);
  }
}
