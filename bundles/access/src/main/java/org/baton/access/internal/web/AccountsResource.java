package org.baton.access.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.baton.access.Authentication;
import org.baton.access.internal.Accounts;
import org.baton.access.internal.Accounts.Change;
import org.baton.access.internal.Accounts.Entry;
import org.baton.access.internal.store.AccountQuery;
import org.baton.access.internal.store.AccountQuery.State;
import org.baton.access.internal.store.AccountRow;
import org.baton.access.internal.store.Grant;
import org.baton.api.access.Access;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.api.web.SecretAnswer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The accounts, for administrators; and one's own password. */
@Component(service = RestResource.class)
@Path("accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AccountsResource implements RestResource {
  private static final int MOST = 1000;

  private final Access access;
  private final Authentication authentication;
  private final Accounts accounts;

  /** A role held for a unit in a cycle; without them, for the whole platform, in every cycle. */
  public record Role(String role, String unit, String cycle) {
    Grant grant() {
      return new Grant(
          Objects.requireNonNullElse(role, ""),
          Objects.requireNonNullElse(unit, ""),
          Objects.requireNonNullElse(cycle, ""));
    }
  }

  /** A new account; without a password one is made up. */
  public record New(String account, String name, String password, List<Role> roles) {
    @Override
    public String toString() {
      return "New[" + account + "]";
    }
  }

  /** Changes; what is missing stays. Changing one's own password needs the present one. */
  public record Patch(
      String name, String password, String presentPassword, Boolean disabled, List<Role> roles) {
    @Override
    public String toString() {
      return "Patch[]";
    }
  }

  /** An account as administrators see it. */
  public record Account(
      String account,
      String name,
      boolean disabled,
      boolean mustChangePassword,
      Instant lockedUntil,
      Instant createdAt,
      List<Role> roles) {}

  /** An account with a password that was made up, told once; empty when it was given. */
  public record Made(
      String account,
      String name,
      boolean disabled,
      boolean mustChangePassword,
      Instant createdAt,
      List<Role> roles,
      String password) {
    @Override
    public String toString() {
      return "Made[" + account + "]";
    }
  }

  /** Works on the accounts. */
  @Activate
  public AccountsResource(
      @Reference Access access,
      @Reference Authentication authentication,
      @Reference Accounts accounts) {
    this.access = access;
    this.authentication = authentication;
    this.accounts = accounts;
  }

  /** Accounts in the order of their names. */
  @GET
  public Page<Account> list(
      @QueryParam("q") @DefaultValue("") String words,
      @QueryParam("role") @DefaultValue("") String role,
      @QueryParam("state") @DefaultValue("any") String state,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    AccountQuery query = new AccountQuery(words, role, state(state));
    Page<Entry> page = accounts.page(query, after, Math.max(1, Math.min(limit, MOST)));
    return new Page<>(page.items().stream().map(AccountsResource::shown).toList(), page.next());
  }

  /** An account. */
  @GET
  @Path("{account}")
  public Account get(@PathParam("account") String account) {
    return shown(accounts.get(account));
  }

  /** Creates an account. */
  @POST
  @SecretAnswer
  public Response create(New given) {
    present(given);
    Change change = new Change(given.name(), given.password(), null, grants(given.roles()));
    Made made = made(accounts.create(given.account(), change));
    return Response.status(Response.Status.CREATED).entity(made).build();
  }

  /** Changes an account; anybody may change their own password. */
  @PATCH
  @Path("{account}")
  @OneTransaction
  public Response change(@PathParam("account") String account, Patch given) {
    present(given);
    if (access.caller().account().equals(account) && given.presentPassword() != null) {
      authentication.changePassword(account, given.presentPassword(), given.password());
      return Response.noContent().build();
    }
    Change change =
        new Change(given.name(), given.password(), given.disabled(), grants(given.roles()));
    return Response.ok(shown(accounts.change(account, change))).build();
  }

  /** Makes up a new password for an account; it is in this answer and nowhere else. */
  @POST
  @Path("{account}/password")
  @Consumes(MediaType.WILDCARD)
  @SecretAnswer
  public Made password(@PathParam("account") String account) {
    return made(accounts.newPassword(account));
  }

  /** Ends the wait after too many failed sign-ins. */
  @POST
  @Path("{account}/unlock")
  @Consumes(MediaType.WILDCARD)
  public void unlock(@PathParam("account") String account) {
    accounts.unlock(account);
  }

  /** Ends all sessions of an account. */
  @DELETE
  @Path("{account}/sessions")
  public void signOut(@PathParam("account") String account) {
    accounts.signOut(account);
  }

  private static State state(String word) {
    for (State state : State.values()) {
      if (state.name().replace('_', '-').equalsIgnoreCase(word)) {
        return state;
      }
    }
    throw Problem.invalid(
        "access.query.invalid", List.of(Violation.at("state", word, "access.query.state")));
  }

  private static void present(Object body) {
    if (body == null) {
      throw Problem.of(Kind.INVALID, "access.body.missing");
    }
  }

  private static List<Grant> grants(List<Role> roles) {
    return roles == null ? null : roles.stream().filter(Objects::nonNull).map(Role::grant).toList();
  }

  private static Account shown(Entry entry) {
    return new Account(
        entry.account().account(),
        entry.account().name(),
        entry.account().disabled(),
        entry.account().mustChange(),
        entry.lockedUntil(),
        entry.account().createdAt(),
        roles(entry));
  }

  private static Made made(Accounts.Made made) {
    AccountRow row = made.entry().account();
    return new Made(
        row.account(),
        row.name(),
        row.disabled(),
        row.mustChange(),
        row.createdAt(),
        roles(made.entry()),
        made.password());
  }

  private static List<Role> roles(Entry entry) {
    return entry.roles().stream().map(g -> new Role(g.role(), g.unit(), g.cycle())).toList();
  }
}
