package org.baton.core.internal.batch;

import java.util.Arrays;

/**
 * Finds answers that the same evaluator gave twice to the same question about the same unit.
 * Remembers every answer in 8 to 24 bytes; not for several threads.
 */
final class Repeats {
  private static final long FREE = -1;

  private final CodeSet evaluators = new CodeSet();
  private long[] slots = filled(1 << 12);
  private int size;

  private static long[] filled(int length) {
    long[] slots = new long[length];
    Arrays.fill(slots, FREE);
    return slots;
  }

  /** Remembers an answer to a question; false when the evaluator has answered it before. */
  boolean first(int question, byte[] bytes, int from, int to) {
    if (size > slots.length / 3 * 2) {
      long[] full = slots;
      slots = filled(full.length * 2);
      for (long answer : full) {
        if (answer != FREE) {
          slots[place(answer)] = answer;
        }
      }
    }
    long answer = (long) question << 32 | evaluators.add(bytes, from, to);
    int place = place(answer);
    if (slots[place] == answer) {
      return false;
    }
    slots[place] = answer;
    size++;
    return true;
  }

  private int place(long answer) {
    long mixed = answer * 0x9E3779B97F4A7C15L;
    int place = (int) (mixed >>> 32) & (slots.length - 1);
    while (slots[place] != FREE && slots[place] != answer) {
      place = (place + 1) & (slots.length - 1);
    }
    return place;
  }
}
