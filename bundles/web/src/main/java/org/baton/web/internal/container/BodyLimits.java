package org.baton.web.internal.container;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.BodyLimit;

/** Bounds what each resource method reads. */
final class BodyLimits implements DynamicFeature {
  private static final int USUAL = 1;
  private static final int MOST = 1024;

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    BodyLimit limit = resource.getResourceMethod().getAnnotation(BodyLimit.class);
    int mebibytes = limit == null ? USUAL : Math.min(limit.mebibytes(), MOST);
    context.register(new Limit(mebibytes));
  }

  /** Lets a body pass up to its limit. */
  private record Limit(int mebibytes) implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      if (request.getLength() > bytes()) {
        throw tooLarge();
      }
      request.setEntityStream(new Bounded(request.getEntityStream(), this));
    }

    private long bytes() {
      return (long) mebibytes << 20;
    }

    private Problem tooLarge() {
      return Problem.of(Kind.TOO_LARGE, "web.body.large", mebibytes);
    }
  }

  /** Milliseconds that any body may take. */
  private static final long PATIENCE = 60_000;

  /** Bytes for which a body gets one more millisecond: 1 KiB a second. */
  private static final long PACE = 1;

  /** Counts what is read; a sender may lie about the length or not tell it. */
  private static final class Bounded extends FilterInputStream {
    private final Limit limit;
    private final long since = System.nanoTime();
    private long left;

    private Bounded(InputStream body, Limit limit) {
      super(body);
      this.limit = limit;
      this.left = limit.bytes();
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      return read < 0 ? read : count(1, read);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      return read < 0 ? read : count(read, read);
    }

    /** A sender who drips bytes must not hold a thread as long as it likes. */
    private void checkPace() throws IOException {
      long millis = (System.nanoTime() - since) / 1_000_000;
      if (millis > PATIENCE + (limit.bytes() - left) / PACE) {
        throw new InterruptedIOException("the body comes too slowly");
      }
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    private int count(int bytes, int result) throws IOException {
      left -= bytes;
      checkPace();
      if (left < 0) {
        throw limit.tooLarge();
      }
      return result;
    }
  }
}
