package org.baton.core.internal.results.block;

/**
 * A column in the bytes of a block: where its values are, without having read them.
 *
 * @param kind one of the ways of {@link ColumnWriter}
 * @param first the value, the lowest value, the list's length or the other column, by the kind
 * @param at where the values begin
 */
record Column(int kind, long first, int digits, int width, int at) {

  /** Finds a column of n values and goes behind it. */
  static Column read(ByteSource in, int n) {
    int kind = in.one();
    switch (kind) {
      case ColumnWriter.ONE:
        return new Column(kind, in.eight(), 0, 0, in.at());
      case ColumnWriter.SAME:
        return new Column(kind, in.number(Integer.MAX_VALUE), 0, 0, in.at());
      case ColumnWriter.DECIMALS:
        return decimals(in, n);
      case ColumnWriter.LISTED:
        return values(in, kind, in.number(ColumnWriter.MOST_LISTED + 1), n);
      case ColumnWriter.PLAIN:
        return values(in, kind, 0, (long) n * Long.BYTES);
      default:
        throw new BrokenBlock("no kind of column is " + kind);
    }
  }

  private static Column decimals(ByteSource in, int n) {
    int digits = in.one();
    int width = in.one();
    if (digits > ColumnWriter.MOST_DIGITS || (width != 1 && width != 2 && width != Integer.BYTES)) {
      throw new BrokenBlock("no decimals are " + digits + ", " + width);
    }
    Column column = new Column(ColumnWriter.DECIMALS, in.eight(), digits, width, in.at());
    in.skip((long) n * width);
    return column;
  }

  private static Column values(ByteSource in, int kind, int list, long bytes) {
    Column column = new Column(kind, list, 0, 0, in.at());
    in.skip((long) list * Long.BYTES + bytes);
    return column;
  }

  /** A whole number of the column. */
  long whole(ByteSource in, int place) {
    return switch (kind) {
      case ColumnWriter.ONE -> first;
      case ColumnWriter.DECIMALS -> first + in.fixedAt(at + place * width, width);
      case ColumnWriter.PLAIN -> in.fixedAt(at + place * Long.BYTES, Long.BYTES);
      default -> throw new BrokenBlock("a column of whole numbers is of kind " + kind);
    };
  }

  /** A double of the column, NaN when it is absent; not for a column that is another one. */
  double number(ByteSource in, int place) {
    return switch (kind) {
      case ColumnWriter.ONE -> Double.longBitsToDouble(first);
      case ColumnWriter.DECIMALS -> decimal(in.fixedAt(at + place * width, width));
      case ColumnWriter.LISTED ->
          listed(in, (int) in.fixedAt(at + (int) first * Long.BYTES + place, 1));
      case ColumnWriter.PLAIN ->
          Double.longBitsToDouble(in.fixedAt(at + place * Long.BYTES, Long.BYTES));
      default -> throw new BrokenBlock("a column refers to one that refers to another");
    };
  }

  private double decimal(long above) {
    boolean absent = above == (1L << (Byte.SIZE * width)) - 1;
    return absent ? Double.NaN : (first + above) / ColumnWriter.TENS[digits];
  }

  private double listed(ByteSource in, int place) {
    if (place >= first) {
      throw new BrokenBlock("a value is not in the list");
    }
    return Double.longBitsToDouble(in.fixedAt(at + place * Long.BYTES, Long.BYTES));
  }
}
