package org.baton.access.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.baton.access.internal.Accounts;
import org.baton.access.internal.Accounts.Change;
import org.baton.access.internal.Tokens;
import org.baton.api.problem.Problem;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One person: what is known of the account, and what an administrator can do with it. */
@Component(service = PageResource.class)
@Path("people")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class PersonPages implements PageResource {
  private final Accounts accounts;
  private final Tokens tokens;
  private final PersonView view;

  /** Works on the accounts. */
  @Activate
  public PersonPages(
      @Reference Accounts accounts, @Reference Tokens tokens, @Reference PersonView view) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.view = view;
  }

  /** The person. */
  @GET
  @Path("{account}")
  public View show(
      @PathParam("account") String account,
      @QueryParam("done") String done,
      @Context Reader reader) {
    return view.of(account, done, null, reader);
  }

  /** Gives a role. */
  @POST
  @Path("{account}/roles/add")
  public Answer grant(
      @PathParam("account") String account,
      MultivaluedMap<String, String> given,
      @Context Reader reader) {
    try {
      accounts.grant(account, GrantForm.read(given));
      return Moves.done(Moves.person(account), "granted");
    } catch (Problem problem) {
      return Answer.refused(
          problem, p -> view.of(account, null, new PersonView.Wrong("grant", given, p), reader));
    }
  }

  /** Takes a role away. */
  @POST
  @Path("{account}/roles/remove")
  public Answer revoke(
      @PathParam("account") String account,
      MultivaluedMap<String, String> given,
      @Context Reader reader) {
    return act(account, "revoked", reader, () -> accounts.revoke(account, GrantForm.read(given)));
  }

  /** Changes the person's name. */
  @POST
  @Path("{account}/name")
  public Answer rename(
      @PathParam("account") String account,
      MultivaluedMap<String, String> given,
      @Context Reader reader) {
    try {
      String name = GrantForm.word(given, "name");
      accounts.change(account, new Change(name, null, null, null));
      return Moves.done(Moves.person(account), "renamed");
    } catch (Problem problem) {
      return Answer.refused(
          problem, p -> view.of(account, null, new PersonView.Wrong("name", given, p), reader));
    }
  }

  /** Makes up a new password; it is in this answer and nowhere else. */
  @POST
  @Path("{account}/password")
  public Answer password(@PathParam("account") String account, @Context Reader reader) {
    try {
      View made =
          NewPasswordPage.of(reader, accounts.newPassword(account), "access.page.password.new-for");
      return Answer.show(made);
    } catch (Problem problem) {
      return refused(account, problem, reader);
    }
  }

  /** Ends the wait after failed tries. */
  @POST
  @Path("{account}/unlock")
  public Answer unlock(@PathParam("account") String account, @Context Reader reader) {
    return act(account, "unlocked", reader, () -> accounts.unlock(account));
  }

  /** Shuts the account. */
  @POST
  @Path("{account}/disable")
  public Answer disable(@PathParam("account") String account, @Context Reader reader) {
    Change shut = new Change(null, null, true, null);
    return act(account, "disabled", reader, () -> accounts.change(account, shut));
  }

  /** Opens it again. */
  @POST
  @Path("{account}/enable")
  public Answer enable(@PathParam("account") String account, @Context Reader reader) {
    Change open = new Change(null, null, false, null);
    return act(account, "enabled", reader, () -> accounts.change(account, open));
  }

  /** Ends all sessions. */
  @POST
  @Path("{account}/sign-out")
  public Answer signOut(@PathParam("account") String account, @Context Reader reader) {
    return act(account, "signed-out", reader, () -> accounts.signOut(account));
  }

  /** Withdraws a token. */
  @POST
  @Path("{account}/tokens/withdraw")
  public Answer withdraw(
      @PathParam("account") String account, @FormParam("id") long id, @Context Reader reader) {
    return act(account, "withdrawn", reader, () -> tokens.withdrawOf(account, id));
  }

  private Answer act(String account, String done, Reader reader, Runnable work) {
    try {
      work.run();
      return Moves.done(Moves.person(account), done);
    } catch (Problem problem) {
      return refused(account, problem, reader);
    }
  }

  private Answer refused(String account, Problem problem, Reader reader) {
    return Answer.refused(
        problem, p -> view.of(account, null, new PersonView.Wrong("", null, p), reader));
  }
}
