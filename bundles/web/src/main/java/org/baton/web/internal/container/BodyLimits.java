package org.baton.web.internal.container;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.io.IOException;
import java.io.InputStream;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.BodyLimit;
import org.baton.web.internal.body.PacedStream;

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

  /** Counts what is read; a sender may lie about the length or not tell it. */
  private static final class Bounded extends PacedStream {
    private final Limit limit;

    private Bounded(InputStream body, Limit limit) {
      super(body);
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      return checked(super.read());
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      return checked(super.read(into, from, length));
    }

    private int checked(int result) {
      if (taken() > limit.bytes()) {
        throw limit.tooLarge();
      }
      return result;
    }
  }
}
