package org.baton.core.internal.results.block;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Bytes that grow; numbers lie with their lowest byte first. */
final class ByteSink {
  private static final int FIRST = 1 << 16;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes = new byte[FIRST];
  private int size;

  int size() {
    return size;
  }

  private void room(int more) {
    if (size + more + Long.BYTES > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more + Long.BYTES));
    }
  }

  void one(int value) {
    room(1);
    bytes[size++] = (byte) value;
  }

  void eight(long value) {
    fixed(value, Long.BYTES);
  }

  /** The lowest bytes of a number. */
  void fixed(long value, int width) {
    room(width);
    LONGS.set(bytes, size, value);
    size += width;
  }

  /** A number from 0, seven bits a byte, the lowest first. */
  void number(long value) {
    long left = value;
    while ((left & ~0x7FL) != 0) {
      one((int) (left & 0x7F) | 0x80);
      left >>>= 7;
    }
    one((int) left);
  }

  void words(String words) {
    byte[] utf8 = words.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    room(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
  }

  void all(ByteSink other) {
    room(other.size);
    System.arraycopy(other.bytes, 0, bytes, size, other.size);
    size += other.size;
  }

  /** Writes a four-byte length at a place that was left free for it. */
  void lengthAt(int place) {
    int length = size - place - Integer.BYTES;
    for (int i = 0; i < Integer.BYTES; i++) {
      bytes[place + i] = (byte) (length >>> (Byte.SIZE * i));
    }
  }

  /** All bytes, and behind them a sum to check them by. */
  byte[] sealed() {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, size);
    fixed(sum.getValue(), Integer.BYTES);
    return Arrays.copyOf(bytes, size);
  }
}
