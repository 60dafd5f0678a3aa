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
import org.baton.api.access.Access;
import org.baton.api.problem.Problem;
import org.baton.api.web.Answer;
import org.baton.api.web.HelpPage;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.modules.internal.trust.Publishers;
import org.baton.modules.internal.trust.Revocations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What publishers called back, and the help on it. */
@Component(service = {PageResource.class, HelpPage.class})
@Path("revocations")
@Produces(MediaType.TEXT_HTML)
public final class RevocationPages implements PageResource, HelpPage {
  private static final int PAGE = 50;

  private final Access access;
  private final Revocations revocations;

  /** Works on the revocations. */
  @Activate
  public RevocationPages(@Reference Access access, @Reference Revocations revocations) {
    this.access = access;
    this.revocations = revocations;
  }

  /** All of them, the latest first. */
  @GET
  public View list(@QueryParam("after") @DefaultValue("") String after, @Context Reader reader) {
    access.require(Publishers.VIEW, Access.EVERYWHERE);
    return new RevocationView(reader).list(revocations.page(after, PAGE), after);
  }

  /** One of them. */
  @GET
  @Path("of/{id}")
  public View show(@PathParam("id") long id, @Context Reader reader) {
    access.require(Publishers.VIEW, Access.EVERYWHERE);
    return new RevocationView(reader).revocation(revocations.get(id), null);
  }

  /** Ends it on this server. */
  @POST
  @Path("of/{id}/lift")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer lift(
      @PathParam("id") long id,
      @FormParam("reason") @DefaultValue("") String reason,
      @Context Reader reader) {
    access.require(Publishers.MANAGE, Access.EVERYWHERE);
    try {
      return Answer.go(RevocationView.at(revocations.lift(id, reason)));
    } catch (Problem problem) {
      return Answer.refused(
          problem, p -> new RevocationView(reader).revocation(revocations.get(id), p));
    }
  }

  @Override
  public Topic topic() {
    return new Topic(
        RevocationView.HERE, "modules.help.revocations", "modules.help.revocations.text");
  }
}
