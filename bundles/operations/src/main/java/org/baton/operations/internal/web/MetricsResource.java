package org.baton.operations.internal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.baton.api.access.Access;
import org.baton.api.web.RestResource;
import org.baton.operations.internal.metric.MetricText;
import org.baton.operations.internal.metric.Metrics;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The server's figures, for monitoring systems. */
@Component(service = RestResource.class)
@Path("metrics")
@Produces(MediaType.TEXT_PLAIN)
public final class MetricsResource implements RestResource {
  private final Access access;
  private final Metrics metrics;

  /** Gathers figures. */
  @Activate
  public MetricsResource(@Reference Access access, @Reference Metrics metrics) {
    this.access = access;
    this.metrics = metrics;
  }

  /** All figures of this moment in the text format of Prometheus; also at {@code /metrics}. */
  @GET
  public Response text() {
    access.require(Permissions.METRICS, Access.EVERYWHERE);
    byte[] words = MetricText.of(metrics.all()).getBytes(StandardCharsets.UTF_8);
    return Response.ok(words, MetricText.MEDIA_TYPE).build();
  }
}
