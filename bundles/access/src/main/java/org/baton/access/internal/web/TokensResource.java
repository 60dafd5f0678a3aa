package org.baton.access.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.baton.access.internal.Tokens;
import org.baton.access.internal.store.TokenRow;
import org.baton.api.access.Access;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.RestResource;
import org.baton.api.web.SecretAnswer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One's own API tokens. */
@Component(service = RestResource.class)
@Path("tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TokensResource implements RestResource {
  private final Access access;
  private final Tokens tokens;

  /** What a new token is called, and how long it is valid. */
  public record Wish(String name, int days) {}

  /** Works on the caller's tokens. */
  @Activate
  public TokensResource(@Reference Access access, @Reference Tokens tokens) {
    this.access = access;
    this.tokens = tokens;
  }

  /** Makes a token; its secret is in this answer and nowhere else. */
  @POST
  @SecretAnswer
  public Response make(Wish wish) {
    if (wish == null) {
      throw Problem.of(Kind.INVALID, "access.body.missing");
    }
    Tokens.Made made = tokens.make(access.caller().account(), wish.name(), wish.days());
    return Response.status(Response.Status.CREATED).entity(made).build();
  }

  /** The caller's tokens, newest first. */
  @GET
  public List<TokenRow> list() {
    return tokens.of(access.caller().account());
  }

  /** Withdraws a token. */
  @DELETE
  @Path("{id}")
  @OneTransaction
  public void withdraw(@PathParam("id") long id) {
    tokens.withdraw(access.caller().account(), id);
  }
}
