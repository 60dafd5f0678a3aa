package org.baton.core.internal.results.block;

import java.util.Arrays;
import org.baton.core.internal.results.block.Pattern.Slot;

/** The sentences of one pattern at one node: the numbers of each, and about which unit it is. */
final class NodeColumns {
  private static final int FIRST = 64;

  private final int hash;
  private final Pattern pattern;
  private final Slot[] kinds;
  private final long[][] numbers;
  private int[] units = new int[FIRST];
  private int size;
  private NodeColumns next;

  NodeColumns(int hash, Pattern pattern) {
    this.hash = hash;
    this.pattern = pattern;
    this.kinds = Arrays.stream(pattern.words()).filter(Slot.class::isInstance).toArray(Slot[]::new);
    this.numbers = new long[kinds.length][FIRST];
  }

  int hash() {
    return hash;
  }

  Pattern pattern() {
    return pattern;
  }

  /** The next one with a like hash. */
  NodeColumns next() {
    return next;
  }

  void next(NodeColumns other) {
    next = other;
  }

  void add(int unit, Object[] said) {
    if (size == units.length) {
      units = Arrays.copyOf(units, 2 * size);
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = Arrays.copyOf(numbers[i], 2 * size);
      }
    }
    int number = 0;
    for (int i = 0; number < kinds.length; i++) {
      Object slot = pattern.words()[i];
      if (slot == Slot.NUMBER) {
        numbers[number++][size] = Double.doubleToLongBits(((Number) said[i]).doubleValue());
      } else if (slot == Slot.WHOLE) {
        numbers[number++][size] = ((Number) said[i]).longValue();
      }
    }
    units[size++] = unit;
  }

  /** Writes the columns and is ready for the next node. */
  void write(ColumnWriter out, BaseColumns bases, int node) {
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] == Slot.WHOLE) {
        out.wholes(numbers[i], size);
      } else {
        int same = bases.same(node, numbers[i], units, size);
        if (same < 0) {
          out.doubles(numbers[i], size);
        } else {
          out.same(same);
        }
      }
    }
    size = 0;
  }
}
