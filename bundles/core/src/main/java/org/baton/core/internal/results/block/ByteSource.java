package org.baton.core.internal.results.block;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Reads what a {@link ByteSink} wrote, never beyond its end. */
final class ByteSource {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] bytes;
  private final int end;
  private int at;

  /**
   * Reads sealed bytes.
   *
   * @throws BrokenBlock when they are not what was sealed
   */
  ByteSource(byte[] sealed) {
    this.bytes = sealed;
    this.end = sealed.length - Integer.BYTES;
    if (end <= 0) {
      throw new BrokenBlock("it ends too early");
    }
    CRC32C sum = new CRC32C();
    sum.update(sealed, 0, end);
    if (fixedAt(end, Integer.BYTES) != sum.getValue()) {
      throw new BrokenBlock("its check sum is wrong");
    }
  }

  int at() {
    return at;
  }

  void go(int place) {
    if (place < 0 || place > end) {
      throw new BrokenBlock("it ends too early");
    }
    at = place;
  }

  void skip(long more) {
    if (more < 0 || more > end - at) {
      throw new BrokenBlock("it ends too early");
    }
    at += (int) more;
  }

  int one() {
    skip(1);
    return bytes[at - 1] & 0xFF;
  }

  long eight() {
    skip(Long.BYTES);
    return (long) LONGS.get(bytes, at - Long.BYTES);
  }

  /** A number of this width at a place that was seen to be there. */
  long fixedAt(int place, int width) {
    long value = 0;
    for (int i = width - 1; i >= 0; i--) {
      value = value << Byte.SIZE | (bytes[place + i] & 0xFF);
    }
    return value;
  }

  int length() {
    skip(Integer.BYTES);
    return (int) fixedAt(at - Integer.BYTES, Integer.BYTES);
  }

  /** A number from 0 to below a limit. */
  int number(int limit) {
    long number = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += 7) {
      int piece = one();
      number |= (long) (piece & 0x7F) << shift;
      if (piece < 0x80) {
        if (number >= limit) {
          throw new BrokenBlock("a number is too large");
        }
        return (int) number;
      }
    }
    throw new BrokenBlock("a number is too long");
  }

  /** How many of something there are that takes at least a byte each. */
  int count() {
    return number(end - at + 1);
  }

  String words() {
    int length = count();
    skip(length);
    return new String(bytes, at - length, length, StandardCharsets.UTF_8);
  }
}
