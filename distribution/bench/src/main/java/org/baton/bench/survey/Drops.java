package org.baton.bench.survey;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.Flow;
import org.baton.bench.server.Program;

/** A body that comes in drops, as over a bad network; its length is told at the beginning. */
final class Drops extends InputStream {
  private static final int DROP = 64;
  private static final int PAUSE = 150;

  private final byte[] body;
  private int at;

  private Drops(byte[] body) {
    this.body = body.clone();
  }

  static BodyPublisher of(byte[] body) {
    BodyPublisher dripping = BodyPublishers.ofInputStream(() -> new Drops(body));
    return new BodyPublisher() {
      @Override
      public long contentLength() {
        return body.length;
      }

      @Override
      public void subscribe(Flow.Subscriber<? super java.nio.ByteBuffer> subscriber) {
        dripping.subscribe(subscriber);
      }
    };
  }

  @Override
  public int read() {
    return at < body.length ? body[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (at >= body.length) {
      return -1;
    }
    Program.pause(PAUSE);
    int count = Math.min(Math.min(DROP, length), body.length - at);
    System.arraycopy(body, at, into, offset, count);
    at += count;
    return count;
  }
}
