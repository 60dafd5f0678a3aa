package org.baton.web.internal.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PacedStreamTest {
  private final AtomicLong nanos = new AtomicLong();

  private InputStream body(int bytes, long millisEach) {
    InputStream inner =
        new ByteArrayInputStream(new byte[bytes]) {
          @Override
          public synchronized int read(byte[] into, int from, int length) {
            nanos.addAndGet(millisEach * 1_000_000);
            return super.read(into, from, Math.min(length, 1));
          }
        };
    return new PacedStream(inner, nanos::get);
  }

  @Test
  void aSenderWhoDripsIsCutOffAfterAMinute() {
    assertThatThrownBy(() -> body(1000, 1000).readAllBytes())
        .isInstanceOf(InterruptedIOException.class);
    assertThat(nanos.get()).isBetween(60_000_000_000L, 62_000_000_000L);
  }

  @Test
  void aSlowLineThatKeepsThePaceIsRead() throws IOException {
    assertThat(body(200_000, 1).readAllBytes()).hasSize(200_000);
    assertThat(nanos.get()).isGreaterThan(60_000_000_000L);
  }
}
