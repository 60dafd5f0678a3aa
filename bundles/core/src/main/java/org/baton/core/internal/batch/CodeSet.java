package org.baton.core.internal.batch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** Numbers codes in the order in which they first come, without making strings of them. */
final class CodeSet {
  private byte[][] codes = new byte[64][];
  private int[] slots = filled(256);
  private int size;

  private static int[] filled(int length) {
    int[] slots = new int[length];
    Arrays.fill(slots, -1);
    return slots;
  }

  /** The number of the code, which is added when it is new. */
  int add(byte[] bytes, int from, int to) {
    int slot = CodeIndex.hash(bytes, from, to) & (slots.length - 1);
    while (slots[slot] >= 0) {
      byte[] code = codes[slots[slot]];
      if (Arrays.equals(code, 0, code.length, bytes, from, to)) {
        return slots[slot];
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    if (size == codes.length) {
      codes = Arrays.copyOf(codes, size * 2);
      slots = filled(slots.length * 2);
      for (int i = 0; i < size; i++) {
        slots[free(codes[i])] = i;
      }
      slot = free(Arrays.copyOfRange(bytes, from, to));
    }
    codes[size] = Arrays.copyOfRange(bytes, from, to);
    slots[slot] = size;
    return size++;
  }

  private int free(byte[] code) {
    int slot = CodeIndex.hash(code, 0, code.length) & (slots.length - 1);
    while (slots[slot] >= 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  void addTo(Set<String> words) {
    for (int i = 0; i < size; i++) {
      words.add(new String(codes[i], StandardCharsets.UTF_8));
    }
  }
}
