package org.baton.core.internal.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Counts, sums and sums of squares of the answers of cells; all whole numbers, so exact.
 *
 * <p>Answers come in any order, so memory is touched at random and each touch costs more than the
 * sum itself. Where the scale is narrow enough a cell is therefore a single long with three fields,
 * counted from the lowest possible answer. A cell whose fields have half filled up is emptied into
 * wide sums, which few cells need.
 */
final class CellSums {
  /** A sum does not fit 64 bits, so it would no longer be exact. */
  static final class Overflow extends ArithmeticException {
    private static final long serialVersionUID = 1L;
  }

  private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);

  /** Widest answers that leave the count at least seven bits: room for the adds of 64 threads. */
  private static final int MOST_BITS = 14;

  /** Below this the wide sums of a packed cell cannot overflow while they are put together. */
  private static final long FAR = 1 << 20;

  private static final int PAGE = 1024;
  private static final int FIELDS = 3;

  private final long lowest;
  private final int sumAt;
  private final int squareAt;
  private final long countMask;
  private final long sumMask;
  private final long half;
  private final long[] packed;
  private final AtomicReferenceArray<long[]> wide;
  private volatile boolean anyWide;

  CellSums(int cells, long lowest, long highest) {
    int bits = Math.max(1, 64 - Long.numberOfLeadingZeros(Math.max(0, highest - lowest)));
    boolean narrow = bits <= MOST_BITS && Math.abs(lowest) < FAR && Math.abs(highest) < FAR;
    int countBits = narrow ? Math.min(30, 64 / FIELDS - bits) : 0;
    this.lowest = lowest;
    this.sumAt = countBits;
    this.squareAt = 2 * countBits + bits;
    this.countMask = (1L << countBits) - 1;
    this.sumMask = (1L << (countBits + bits)) - 1;
    this.half = (countMask + 1) / 2;
    this.packed = narrow ? new long[cells] : null;
    this.wide = new AtomicReferenceArray<>(cells / PAGE + 1);
  }

  /** How much memory the cells take at least, in bytes. */
  static long bytes(int cells) {
    return (long) cells * Long.BYTES;
  }

  /** Adds an answer; safe with other threads that add. */
  void add(int cell, long answer) {
    if (packed == null) {
      widely(cell, 1, answer, square(answer));
      return;
    }
    long before = (long) LONGS.getAndAdd(packed, cell, one(answer));
    if ((before & countMask) + 1 >= half) {
      widen(cell, (long) LONGS.getAndSet(packed, cell, 0L));
    }
  }

  /** Adds answers, one to each of the named cells, for the only thread that adds. */
  void add(int[] cells, long[] answers, int n) {
    for (int i = 0; i < n && packed == null; i++) {
      widely(cells[i], 1, answers[i], square(answers[i]));
    }
    // Nothing else stands in this loop, so that the processor waits for several cells at once.
    for (int i = 0; i < n && packed != null; i++) {
      long after = packed[cells[i]] + one(answers[i]);
      packed[cells[i]] = after;
      if ((after & countMask) >= half) {
        packed[cells[i]] = 0;
        widen(cells[i], after);
      }
    }
  }

  private long one(long answer) {
    long distance = answer - lowest;
    return 1 | distance << sumAt | (distance * distance) << squareAt;
  }

  private static long square(long answer) {
    long square = answer * answer;
    if (Math.multiplyHigh(answer, answer) != 0 || square < 0) {
      throw new Overflow();
    }
    return square;
  }

  private void widen(int cell, long taken) {
    if (taken != 0) {
      widely(cell, (int) packedCount(taken), packedSum(taken), packedSquares(taken));
    }
  }

  private void widely(int cell, int count, long sum, long squares) {
    long[] page = wide.get(cell / PAGE);
    if (page == null) {
      anyWide = true;
      wide.compareAndSet(cell / PAGE, null, new long[PAGE * FIELDS]);
      page = wide.get(cell / PAGE);
    }
    int at = cell % PAGE * FIELDS;
    long counts = (long) LONGS.getAndAdd(page, at, (long) count) + count;
    long before = (long) LONGS.getAndAdd(page, at + 1, sum);
    long after = before + sum;
    long squared = (long) LONGS.getAndAdd(page, at + 2, squares) + squares;
    boolean overflow = ((before ^ after) & (sum ^ after)) < 0;
    if (overflow || squared < 0 || counts > Integer.MAX_VALUE) {
      throw new Overflow();
    }
  }

  /** Takes over all that other sums of the same cells hold, which is nobody else's any more. */
  void take(CellSums other, int from, int to) {
    for (int cell = from; cell < to && packed != null; cell++) {
      long both = packed[cell] + other.packed[cell];
      if ((both & countMask) >= half) {
        widen(cell, packed[cell]);
        packed[cell] = other.packed[cell];
      } else {
        packed[cell] = both;
      }
    }
    for (int cell = from; cell < to && other.anyWide; cell++) {
      long[] page = other.wide.get(cell / PAGE);
      int at = cell % PAGE * FIELDS;
      if (page == null) {
        cell = (cell / PAGE + 1) * PAGE - 1;
      } else if (page[at] != 0) {
        widely(cell, (int) page[at], page[at + 1], page[at + 2]);
      }
    }
  }

  private long packedCount(long cell) {
    return cell & countMask;
  }

  private long packedSum(long cell) {
    return (cell >>> sumAt & sumMask) + packedCount(cell) * lowest;
  }

  private long packedSquares(long cell) {
    long distances = cell >>> sumAt & sumMask;
    return (cell >>> squareAt) + 2 * lowest * distances + packedCount(cell) * lowest * lowest;
  }

  private long wide(int cell, int field) {
    long[] page = anyWide ? wide.get(cell / PAGE) : null;
    return page == null ? 0 : page[cell % PAGE * FIELDS + field];
  }

  long count(int cell) {
    return (packed == null ? 0 : packedCount(packed[cell])) + wide(cell, 0);
  }

  long sum(int cell) {
    return (packed == null ? 0 : packedSum(packed[cell])) + wide(cell, 1);
  }

  long squares(int cell) {
    return (packed == null ? 0 : packedSquares(packed[cell])) + wide(cell, 2);
  }
}
