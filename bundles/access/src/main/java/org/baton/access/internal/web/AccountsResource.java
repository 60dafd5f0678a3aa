package org.baton.access.internal.web;

import jakarta.ws.rs.Consumes;
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
import org.baton.access.internal.store.Grant;
import org.baton.api.access.Access;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The accounts, for administrators; and one's own password. */
@Component(service = RestResource.class)
@Path("accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AccountsResource implements RestResource {
  private static final String ADMINISTER = "access.administer";
  private static final int MOST = 500;

  private final Access access;
  private final Authentication authentication;
  private final Accounts accounts;

  /** A role held for a unit; without a unit, for the whole platform. */
  public record Role(String role, String unit) {
    Grant grant() {
      return new Grant(Objects.requireNonNullElse(role, ""), Objects.requireNonNullElse(unit, ""));
    }
  }

  /** A new account. */
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
      Instant createdAt,
      List<Role> roles) {}

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
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    access.require("access.view", Access.EVERYWHERE);
    int bounded = Math.max(1, Math.min(limit, MOST));
    List<Account> page =
        accounts.page(after, bounded + 1).stream().map(AccountsResource::shown).toList();
    if (page.size() <= bounded) {
      return new Page<>(page, "");
    }
    return new Page<>(page.subList(0, bounded), page.get(bounded - 1).account());
  }

  /** Creates an account. */
  @POST
  public Response create(New given) {
    access.require(ADMINISTER, Access.EVERYWHERE);
    present(given);
    Change change = new Change(given.name(), given.password(), null, grants(given.roles()));
    Account made = shown(accounts.create(given.account(), change));
    return Response.status(Response.Status.CREATED).entity(made).build();
  }

  /** Changes an account; anybody may change their own password. */
  @PATCH
  @Path("{account}")
  public Response change(@PathParam("account") String account, Patch given) {
    present(given);
    if (access.caller().account().equals(account) && given.presentPassword() != null) {
      authentication.changePassword(account, given.presentPassword(), given.password());
      return Response.noContent().build();
    }
    access.require(ADMINISTER, Access.EVERYWHERE);
    Change change =
        new Change(given.name(), given.password(), given.disabled(), grants(given.roles()));
    return Response.ok(shown(accounts.change(account, change))).build();
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
        entry.account().createdAt(),
        entry.roles().stream().map(g -> new Role(g.role(), g.unit())).toList());
  }
}
