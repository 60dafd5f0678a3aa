package org.baton.modules.internal.trust.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.baton.api.access.Access;
import org.baton.api.web.BodyLimit;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.modules.internal.trust.Publisher;
import org.baton.modules.internal.trust.Publishers;
import org.baton.modules.internal.trust.Signature;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The publishers whose modules are let in. */
@Component(service = RestResource.class)
@Path("publishers")
@Produces(MediaType.APPLICATION_JSON)
public final class PublishersResource implements RestResource {
  private static final int MOST = 1000;

  /** One byte more than a certificate may have, so that too much is seen as such. */
  private static final int READ = (64 << 10) + 1;

  private final Access access;
  private final Publishers publishers;

  /** Why trust ends. */
  public record Reason(String reason) {}

  /** Works on the publishers. */
  @Activate
  public PublishersResource(@Reference Access access, @Reference Publishers publishers) {
    this.access = access;
    this.publishers = publishers;
  }

  /** All of them, the latest first. */
  @GET
  public Page<Publisher> list(
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    access.require(Publishers.VIEW, Access.EVERYWHERE);
    return publishers.page(after, Math.max(1, Math.min(limit, MOST)));
  }

  /** One of them, by the SHA-256 of the certificate. */
  @GET
  @Path("{fingerprint}")
  public Publisher get(@PathParam("fingerprint") String fingerprint) {
    access.require(Publishers.VIEW, Access.EVERYWHERE);
    return publishers.get(fingerprint);
  }

  /** What a certificate in PEM or DER says; nobody is trusted. */
  @POST
  @Path("look")
  @Consumes(MediaType.WILDCARD)
  public Signature look(InputStream certificate) {
    access.require(Publishers.MANAGE, Access.EVERYWHERE);
    return publishers.look(bounded(certificate));
  }

  /** Trusts whoever signs with a certificate in PEM or DER. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @BodyLimit(mebibytes = 1)
  public Response trust(InputStream certificate) {
    access.require(Publishers.MANAGE, Access.EVERYWHERE);
    Publisher trusted = publishers.trust(bounded(certificate));
    return Response.status(Response.Status.CREATED).entity(trusted).build();
  }

  /** Ends the trust. */
  @POST
  @Path("{fingerprint}/withdraw")
  @Consumes(MediaType.APPLICATION_JSON)
  public Publisher withdraw(@PathParam("fingerprint") String fingerprint, Reason reason) {
    access.require(Publishers.MANAGE, Access.EVERYWHERE);
    return publishers.withdraw(fingerprint, reason == null ? "" : reason.reason());
  }

  static byte[] bounded(InputStream content) {
    try {
      return content.readNBytes(READ);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
