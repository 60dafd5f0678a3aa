package org.baton.access.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.baton.access.internal.Me;
import org.baton.access.internal.Tokens;
import org.baton.api.page.Action;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One's own account. */
@Component(service = PageResource.class)
@Path("me")
@Produces(MediaType.TEXT_HTML)
public final class MePages implements PageResource {
  static final String HERE = "/access/me";
  private static final String COOKIE = "baton_session";

  private final Me me;
  private final Tokens tokens;
  private final MeView view;

  /** Works on the reader's account. */
  @Activate
  public MePages(@Reference Me me, @Reference Tokens tokens, @Reference MeView view) {
    this.me = me;
    this.tokens = tokens;
    this.view = view;
  }

  /** Who I am, what I may, where I am signed in. */
  @GET
  public View show(
      @CookieParam(COOKIE) String secret, @QueryParam("done") String done, @Context Reader reader) {
    return view.of(me.sessionOf(secret), done, null, null, reader);
  }

  /** Ends all sessions but this one. */
  @POST
  @Path("sign-out")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer signOutOthers(@CookieParam(COOKIE) String secret) {
    me.endOthers(secret);
    return Moves.done(HERE, "signed-out");
  }

  /** Makes a token; it is in this answer and nowhere else. */
  @POST
  @Path("tokens")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer makeToken(
      @CookieParam(COOKIE) String secret,
      MultivaluedMap<String, String> given,
      @Context Reader reader) {
    try {
      String name = GrantForm.word(given, "name");
      Tokens.Made made =
          tokens.make(me.caller().account(), name, days(GrantForm.word(given, "days")));
      return Answer.show(made(name, made, reader));
    } catch (Problem problem) {
      return Answer.refused(problem, p -> view.of(me.sessionOf(secret), null, given, p, reader));
    }
  }

  /** Withdraws a token. */
  @POST
  @Path("tokens/withdraw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer withdraw(@FormParam("id") long id) {
    tokens.withdraw(me.caller().account(), id);
    return Moves.done(HERE, "withdrawn");
  }

  /** What cannot be read as a number is no valid number of days either. */
  private static int days(String words) {
    try {
      return Integer.parseInt(words);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static View made(String name, Tokens.Made made, Reader reader) {
    String title = reader.t("access.page.token.new", name);
    Heading heading =
        Heading.of(title, reader.t("access.page.token.new.lead", reader.time(made.expiresAt())))
            .below(Action.link(reader.t("access.page.me"), HERE))
            .actions(Action.link(reader.t("access.page.to-me"), HERE + "#tokens").primary());
    return View.of(
        title,
        heading,
        Notice.of(
            Tone.WARN, reader.t("access.page.token.once"), reader.t("access.page.token.keep")),
        Facts.figures(Fact.of(reader.t("access.page.token"), made.token())));
  }
}
