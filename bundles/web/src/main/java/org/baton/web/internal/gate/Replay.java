package org.baton.web.internal.gate;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body once more, after its beginning or all of it was read. */
final class Replay extends ServletInputStream {
  private final InputStream bytes;

  Replay(InputStream bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read() throws IOException {
    return bytes.read();
  }

  @Override
  public int read(byte[] into, int from, int count) throws IOException {
    return bytes.read(into, from, count);
  }

  @Override
  public boolean isFinished() {
    try {
      return bytes.available() == 0;
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setReadListener(ReadListener listener) {
    throw new UnsupportedOperationException("Forms are read as a whole");
  }
}
