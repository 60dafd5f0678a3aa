package org.baton.core.internal.table;

/** How much of a file is read before it is refused. */
public final class Limits {
  /** Bytes of an uploaded file. */
  public static final long FILE = 64L << 20;

  /** Rows behind the header. */
  public static final int ROWS = 2_000_000;

  /** Columns of a row. */
  public static final int COLUMNS = 500;

  /** Characters of a cell. */
  public static final int CELL = 32 << 10;

  /** Parts of a workbook. */
  static final int PARTS = 2_000;

  /** Bytes of a workbook after inflation, all parts together. */
  static final long INFLATED = 1L << 30;

  /** Bytes that a part may inflate to for each byte it takes in the file; spared below 1 MiB. */
  static final long RATIO = 200;

  /** Size from which the ratio counts: small parts of blank cells inflate far and do no harm. */
  static final long RATIO_FROM = 1L << 20;

  /** Bytes between two tags of a part: bounds what the XML reader holds at once. */
  static final int PIECE = 1 << 20;

  /** Characters of all shared words of a workbook, which are held in memory. */
  static final long SHARED = 128L << 20;

  private Limits() {}
}
