package org.baton.web.internal.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The living page of all parts, for those who write modules. */
@Component(service = PageResource.class)
@Path("parts")
@Produces(MediaType.TEXT_HTML)
public final class PartsPage implements PageResource {
  /** Needs nothing. */
  @Activate
  public PartsPage() {}

  /** All parts. */
  @GET
  public View all(@Context Reader reader) {
    return View.of("web.parts.title", new LivingParts(reader).all());
  }

  /** Children of a node, for the tree that fetches them. */
  @GET
  @Path("branch")
  public View branch(@Context Reader reader) {
    return View.of("web.parts.title", new LivingParts(reader).branch());
  }
}
