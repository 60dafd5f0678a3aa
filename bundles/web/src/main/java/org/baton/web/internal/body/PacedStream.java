package org.baton.web.internal.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.function.LongSupplier;

/**
 * A body that must come within a minute, and beyond that at a KiB a second: a sender who drips
 * bytes must not hold a thread as long as it likes.
 */
public class PacedStream extends FilterInputStream {
  /** Milliseconds that any body may take. */
  private static final long PATIENCE = 60_000;

  /** Bytes for which a body gets one more millisecond: 1 KiB a second. */
  private static final long PACE = 1;

  private final LongSupplier nanos;
  private final long since;
  private long taken;

  /** A body that begins now. */
  public PacedStream(InputStream body) {
    this(body, System::nanoTime);
  }

  PacedStream(InputStream body, LongSupplier nanos) {
    super(body);
    this.nanos = nanos;
    this.since = nanos.getAsLong();
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    return read < 0 ? read : took(1, read);
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = super.read(into, from, length);
    return read < 0 ? read : took(read, read);
  }

  private int took(int bytes, int result) throws IOException {
    taken += bytes;
    long millis = (nanos.getAsLong() - since) / 1_000_000;
    if (millis > PATIENCE + taken / PACE) {
      throw new InterruptedIOException("the body comes too slowly");
    }
    return result;
  }

  /** How many bytes have been read. */
  protected final long taken() {
    return taken;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
