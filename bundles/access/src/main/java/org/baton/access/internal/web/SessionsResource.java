package org.baton.access.internal.web;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.baton.access.internal.Me;
import org.baton.access.internal.store.SessionRow;
import org.baton.api.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where one is signed in. */
@Component(service = RestResource.class)
@Path("sessions")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionsResource implements RestResource {
  private final Me me;

  /** Works on the caller's sessions. */
  @Activate
  public SessionsResource(@Reference Me me) {
    this.me = me;
  }

  /** The caller's open sessions, the last used one first. */
  @GET
  public List<SessionRow> list() {
    return me.sessions();
  }

  /** Ends the caller's sessions, but the one that asks. */
  @DELETE
  public void endOthers(@CookieParam("baton_session") String secret) {
    me.endOthers(secret);
  }
}
