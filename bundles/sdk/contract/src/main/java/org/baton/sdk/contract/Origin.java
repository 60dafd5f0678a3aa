package org.baton.sdk.contract;

import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.tree.analysis.Value;

/**
 * What is known of a value on the stack of a method.
 *
 * @param size in words of the stack, 1 or 2
 * @param words the constants that it may be
 * @param beginnings constants that words put together may begin with
 * @param parameters the local variables of the parameters that it may be
 */
record Origin(int size, Set<String> words, Set<String> beginnings, Set<Integer> parameters)
    implements Value {
  static Origin unknown(int size) {
    return new Origin(size, Set.of(), Set.of(), Set.of());
  }

  static Origin word(String constant) {
    return new Origin(1, Set.of(constant), Set.of(), Set.of());
  }

  static Origin beginning(String constant) {
    return new Origin(1, Set.of(), Set.of(constant), Set.of());
  }

  static Origin parameter(int size, int local) {
    return new Origin(size, Set.of(), Set.of(), Set.of(local));
  }

  Origin or(Origin other) {
    return new Origin(
        size,
        both(words, other.words),
        both(beginnings, other.beginnings),
        both(parameters, other.parameters));
  }

  private static <T> Set<T> both(Set<T> some, Set<T> more) {
    Set<T> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }

  @Override
  public int getSize() {
    return size;
  }
}
