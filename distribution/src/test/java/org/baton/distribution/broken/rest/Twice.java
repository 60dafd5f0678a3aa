package org.baton.distribution.broken.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.baton.api.web.RestResource;
import org.osgi.service.component.annotations.Component;

/** Answers the same requests twice, which no container accepts. */
@Component(service = RestResource.class)
@Path("twice")
public final class Twice implements RestResource {
  /** One answer. */
  @GET
  public Response one() {
    return Response.ok().build();
  }

  /** Another answer. */
  @GET
  public Response other() {
    return Response.ok().build();
  }
}
