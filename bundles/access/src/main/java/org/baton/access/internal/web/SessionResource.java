package org.baton.access.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.baton.access.Authentication;
import org.baton.access.Session;
import org.baton.access.SignedIn;
import org.baton.access.internal.Permissions;
import org.baton.api.access.Caller;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Signing in and out, and who one is. */
@Component(service = RestResource.class)
@Path("session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SessionResource implements RestResource {
  private static final String COOKIE = "baton_session";

  private final Authentication authentication;
  private final Permissions permissions;

  /** What is typed to sign in. */
  public record Credentials(String account, String password) {
    @Override
    public String toString() {
      return "Credentials[" + account + "]";
    }
  }

  /** Who one is. */
  public record Me(
      String account,
      String name,
      String csrf,
      boolean mustChangePassword,
      List<String> permissions) {}

  /** Signs in against the accounts. */
  @Activate
  public SessionResource(
      @Reference Authentication authentication, @Reference Permissions permissions) {
    this.authentication = authentication;
    this.permissions = permissions;
  }

  /** Signs in: sets the cookie of the session and tells what writes must carry. */
  @POST
  public Response signIn(Credentials given, @Context UriInfo uri) {
    if (given == null) {
      throw Problem.of(Kind.UNAUTHENTICATED, "access.sign-in.wrong");
    }
    SignedIn in = authentication.signIn(given.account(), given.password());
    Me me = authentication.as(in.session().caller(), () -> me(in.session()));
    return Response.ok(me).cookie(cookie(in.secret(), uri, NewCookie.DEFAULT_MAX_AGE)).build();
  }

  /** Who is signed in, and what they may do on the whole platform. */
  @GET
  public Me whoAmI(@CookieParam(COOKIE) String secret) {
    Caller caller = permissions.caller();
    Session byToken = new Session(caller, "", false);
    return me(
        secret == null
            ? byToken
            : authentication
                .bySession(secret)
                .filter(s -> s.caller().equals(caller))
                .orElse(byToken));
  }

  /** Signs out. */
  @DELETE
  public Response signOut(@CookieParam(COOKIE) String secret, @Context UriInfo uri) {
    if (secret != null) {
      authentication.signOut(secret);
    }
    return Response.noContent().cookie(cookie("", uri, 0)).build();
  }

  private Me me(Session session) {
    Caller caller = session.caller();
    return new Me(
        caller.account(),
        caller.name(),
        session.csrf(),
        session.mustChangePassword(),
        permissions.everywhere());
  }

  private static NewCookie cookie(String secret, UriInfo uri, int seconds) {
    return new NewCookie.Builder(COOKIE)
        .value(secret)
        .path("/")
        .httpOnly(true)
        .secure("https".equals(uri.getRequestUri().getScheme()))
        .sameSite(SameSite.LAX)
        .maxAge(seconds)
        .build();
  }
}
