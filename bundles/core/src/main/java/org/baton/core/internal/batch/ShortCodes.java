package org.baton.core.internal.batch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Finds the index of a code of up to seven bytes from a single word: most codes are that short, and
 * comparing words needs neither a loop nor a look at the code itself.
 */
final class ShortCodes {
  /** The most bytes of a code; the eighth byte of a word is the length. */
  static final int MOST = 7;

  private static final long FREE = -1;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  /** Word and index by turns, so that both come with one touch of the memory. */
  private final long[] slots;

  private final int shift;

  ShortCodes(int size, IntFunction<String> codeOf) {
    int bits = 65 - Long.numberOfLeadingZeros(Math.max(8, size));
    this.shift = 64 - bits;
    this.slots = new long[2 << bits];
    Arrays.fill(slots, FREE);
    for (int i = 0; i < size; i++) {
      byte[] code = codeOf.apply(i).getBytes(StandardCharsets.UTF_8);
      if (code.length <= MOST && plain(code)) {
        long word = word(code);
        int slot = slot(word);
        while (slots[slot] != FREE) {
          slot = next(slot);
        }
        slots[slot] = word;
        slots[slot + 1] = i;
      }
    }
  }

  /** Other codes need quotation marks in a file, which are looked at elsewhere. */
  private static boolean plain(byte[] code) {
    for (byte b : code) {
      if (b == '"' || b == ',' || b == '\n' || b == '\r') {
        return false;
      }
    }
    return true;
  }

  private static long word(byte[] code) {
    long word = 0;
    for (int i = code.length - 1; i >= 0; i--) {
      word = word << 8 | code[i] & 0xff;
    }
    return word(word, code.length);
  }

  /** A code as a word: its bytes, the first lowest, and its length. */
  static long word(long bytes, int length) {
    return bytes & (1L << 8 * length) - 1 | (long) length << 56;
  }

  private int slot(long word) {
    return (int) (word * MIX >>> shift) << 1;
  }

  private int next(int slot) {
    return slot + 2 & slots.length - 1;
  }

  /** The index of the code, or -1. */
  int of(long word) {
    int slot = slot(word);
    while (slots[slot] != word) {
      if (slots[slot] == FREE) {
        return -1;
      }
      slot = next(slot);
    }
    return (int) slots[slot + 1];
  }
}
