package org.baton.modules.internal.trust.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Base64;
import org.baton.api.access.Access;
import org.baton.api.problem.Problem;
import org.baton.api.web.Answer;
import org.baton.api.web.BodyLimit;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.Upload;
import org.baton.api.web.View;
import org.baton.modules.internal.trust.Publishers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The publishers whose modules are let in. */
@Component(service = PageResource.class)
@Path("publishers")
@Produces(MediaType.TEXT_HTML)
public final class PublisherPages implements PageResource {
  private static final int PAGE = 50;

  private final Access access;
  private final Publishers publishers;

  /** Works on the publishers. */
  @Activate
  public PublisherPages(@Reference Access access, @Reference Publishers publishers) {
    this.access = access;
    this.publishers = publishers;
  }

  /** All of them, the latest first. */
  @GET
  public View list(@QueryParam("after") @DefaultValue("") String after, @Context Reader reader) {
    access.require(Publishers.VIEW, Access.EVERYWHERE);
    return new PublisherView(reader).list(publishers.page(after, PAGE), after);
  }

  /** The page to choose a certificate. */
  @GET
  @Path("add")
  public View choose(@Context Reader reader) {
    access.require(Publishers.MANAGE, Access.EVERYWHERE);
    return new PublisherView(reader).choose(null);
  }

  /** Shows what a certificate says; nobody is trusted yet. */
  @POST
  @Path("add")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @BodyLimit(mebibytes = 1)
  public Answer look(Upload upload, @Context Reader reader) {
    access.require(Publishers.MANAGE, Access.EVERYWHERE);
    PublisherView view = new PublisherView(reader);
    try {
      byte[] certificate = PublishersResource.bounded(upload.content());
      return Answer.show(view.look(publishers.look(certificate), certificate, null));
    } catch (Problem problem) {
      return Answer.refused(problem, view::choose);
    }
  }

  /** Trusts the publisher. */
  @POST
  @Path("trust")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer trust(
      @FormParam("certificate") @DefaultValue("") String certificate, @Context Reader reader) {
    access.require(Publishers.MANAGE, Access.EVERYWHERE);
    try {
      return Answer.go(PublisherView.at(publishers.trust(decoded(certificate))));
    } catch (Problem problem) {
      return Answer.refused(problem, new PublisherView(reader)::choose);
    }
  }

  private static byte[] decoded(String certificate) {
    try {
      return Base64.getDecoder().decode(certificate);
    } catch (IllegalArgumentException e) {
      throw Problem.of(Problem.Kind.INVALID, "modules.publishers.unreadable").causedBy(e);
    }
  }

  /** One of them. */
  @GET
  @Path("of/{fingerprint}")
  public View show(@PathParam("fingerprint") String fingerprint, @Context Reader reader) {
    access.require(Publishers.VIEW, Access.EVERYWHERE);
    return new PublisherView(reader).publisher(publishers.get(fingerprint), null);
  }

  /** Ends the trust. */
  @POST
  @Path("of/{fingerprint}/withdraw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer withdraw(
      @PathParam("fingerprint") String fingerprint,
      @FormParam("reason") @DefaultValue("") String reason,
      @Context Reader reader) {
    access.require(Publishers.MANAGE, Access.EVERYWHERE);
    try {
      return Answer.go(PublisherView.at(publishers.withdraw(fingerprint, reason)));
    } catch (Problem problem) {
      return Answer.refused(
          problem, p -> new PublisherView(reader).publisher(publishers.get(fingerprint), p));
    }
  }
}
