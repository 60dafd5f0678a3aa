package org.baton.core.internal.batch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds the index of a code from its bytes, without making a string of it. */
final class CodeIndex {
  private final byte[][] codes;
  private final int[] slots;

  CodeIndex(int size, java.util.function.IntFunction<String> codeOf) {
    codes = new byte[size][];
    slots = new int[Integer.highestOneBit(Math.max(4, size)) * 4];
    Arrays.fill(slots, -1);
    for (int i = 0; i < size; i++) {
      codes[i] = codeOf.apply(i).getBytes(StandardCharsets.UTF_8);
      int slot = hash(codes[i], 0, codes[i].length) & (slots.length - 1);
      while (slots[slot] >= 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = i;
    }
  }

  static int hash(byte[] bytes, int from, int to) {
    int hash = 0x811c9dc5;
    for (int i = from; i < to; i++) {
      hash = (hash ^ bytes[i]) * 0x01000193;
    }
    // Codes that count up would stand side by side and be searched one after the other.
    hash *= 0x9E3779B1;
    return hash ^ (hash >>> 15);
  }

  /** The index of the code, or -1. */
  int of(byte[] bytes, int from, int to) {
    int slot = hash(bytes, from, to) & (slots.length - 1);
    while (slots[slot] >= 0) {
      byte[] code = codes[slots[slot]];
      if (Arrays.equals(code, 0, code.length, bytes, from, to)) {
        return slots[slot];
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }
}
