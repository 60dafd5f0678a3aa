package org.baton.web.internal.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.ExecutionException;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.spi.Container;
import org.glassfish.jersey.server.spi.ContainerLifecycleListener;

/**
 * Reads a thing at its own address, as its sender would, to compare its version. So a version means
 * the same to the one who reads and the one who writes, whatever the module keeps.
 */
final class Itself implements ContainerLifecycleListener {
  private volatile ApplicationHandler handler;

  @Override
  public void onStartup(Container container) {
    handler = container.getApplicationHandler();
  }

  @Override
  public void onReload(Container container) {
    handler = container.getApplicationHandler();
  }

  @Override
  public void onShutdown(Container container) {
    handler = null;
  }

  /**
   * Refuses the call when its sender knows another version than is there now.
   *
   * @throws Problem when so
   */
  void check(Call call) {
    ContainerResponse now = read(call);
    String tag = now.getStatus() == 200 ? now.getHeaderString(HttpHeaders.ETAG) : null;
    if (now.getStatus() == 405) {
      throw Problem.of(Kind.INVALID, "web.match.none");
    }
    if (now.getStatus() == 403) {
      throw Problem.of(Kind.DENIED, "web.match.hidden");
    }
    if (tag == null || !Tag.isMatched(call.ifMatch(), tag)) {
      throw Problem.of(Kind.STALE, "web.match.stale");
    }
  }

  private ContainerResponse read(Call call) {
    ContainerRequest request =
        new ContainerRequest(
            call.base(), call.address(), "GET", null, new MapPropertiesDelegate(), null);
    request.header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
    request.header(HttpHeaders.ACCEPT_LANGUAGE, call.language());
    try {
      return handler.apply(request, new ByteArrayOutputStream()).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
