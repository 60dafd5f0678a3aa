package org.baton.access.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.baton.access.internal.store.AccountQuery;
import org.baton.access.internal.store.AccountRow;
import org.baton.access.internal.store.AccountTable;
import org.baton.access.internal.store.FailureTable;
import org.baton.access.internal.store.Grant;
import org.baton.access.internal.store.RoleTable;
import org.baton.access.internal.store.SessionTable;
import org.baton.api.access.Access;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.Page;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The accounts and the roles they hold, for administrators. */
@Component(service = Accounts.class)
public final class Accounts {
  /** Who may change accounts. */
  public static final String ADMINISTER = "access.administer";

  /** Who may see them. */
  public static final String VIEW = "access.view";

  private static final int RANDOM_LENGTH = 16;

  private final Database database;
  private final Access access;
  private final Journal journal;
  private final Scopes scopes;
  private final Passwords passwords;
  private final Secrets secrets = new Secrets();
  private final Clock clock;

  /**
   * An account with the roles it holds.
   *
   * @param lockedUntil until when sign-ins are refused after too many failures; null when not
   */
  public record Entry(AccountRow account, List<Grant> roles, Instant lockedUntil) {}

  /**
   * An account with a password that was made up for it.
   *
   * @param password told once; empty when the password was given
   */
  public record Made(Entry entry, String password) {
    @Override
    public String toString() {
      return "Made[" + entry.account() + "]";
    }
  }

  /** Changes to an account; what is null stays as it is. */
  public record Change(String name, String password, Boolean disabled, List<Grant> roles) {}

  /** Works on the accounts in the database. */
  @Activate
  public Accounts(
      @Reference(target = "(org.baton.module=access)") Database database,
      @Reference Access access,
      @Reference Journal journal,
      @Reference Scopes scopes) {
    this(database, access, journal, scopes, new Passwords(), Clock.systemUTC());
  }

  Accounts(
      Database database,
      Access access,
      Journal journal,
      Scopes scopes,
      Passwords passwords,
      Clock clock) {
    this.database = database;
    this.access = access;
    this.journal = journal;
    this.scopes = scopes;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** Accounts behind {@code after} in the order of their names; four statements, however many. */
  public Page<Entry> page(AccountQuery query, String after, int limit) {
    access.require(VIEW, Access.EVERYWHERE);
    Instant now = clock.instant();
    List<Entry> read =
        database.read(
            connection -> {
              List<AccountRow> rows =
                  new AccountTable(connection).page(query, after, limit + 1, now);
              return entries(connection, rows, now);
            });
    if (read.size() <= limit) {
      return new Page<>(read, "");
    }
    return new Page<>(read.subList(0, limit), read.get(limit - 1).account().account());
  }

  /** An account. */
  public Entry get(String account) {
    access.require(VIEW, Access.EVERYWHERE);
    return database.read(connection -> entry(connection, account));
  }

  /**
   * Creates an account whose holder must change the password.
   *
   * @param given without a password one is made up
   */
  public Made create(String account, Change given) {
    access.require(ADMINISTER, Access.EVERYWHERE);
    String random = given.password() == null ? secrets.password(RANDOM_LENGTH) : "";
    String password = given.password() == null ? random : given.password();
    List<Grant> grants = given.roles() == null ? List.of() : given.roles();
    check()
        .account(account)
        .name(given.name())
        .password(password, String.valueOf(account))
        .grants(grants, List.of())
        .refuse();
    String name = given.name() == null ? account : given.name().strip();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    AccountRow row = new AccountRow(account, name, passwords.hash(password), true, false, now);
    return database.tx(
        connection -> {
          AccountTable accounts = new AccountTable(connection);
          if (accounts.find(account).isPresent()) {
            throw Problem.of(Kind.CONFLICT, "access.account.exists", account);
          }
          accounts.insert(row);
          new RoleTable(connection).setGrants(account, grants);
          journal.record("access.account.created", subject(account), facts(grants));
          return new Made(new Entry(row, grants, null), random);
        });
  }

  /** Changes an account; a new password or shutting it ends its sessions. */
  public Entry change(String account, Change given) {
    access.require(ADMINISTER, Access.EVERYWHERE);
    Entry before = get(account);
    AccountCheck check = check().name(given.name());
    if (given.password() != null) {
      refuseOwn(account, "access.account.own-password");
      check.password(given.password(), account);
    }
    if (given.roles() != null) {
      check.grants(given.roles(), before.roles());
    }
    check.refuse();
    String hash = given.password() == null ? null : passwords.hash(given.password());
    return write(
        account, "access.account.changed", row -> changed(row, given, hash), given.roles());
  }

  /** Gives a role to an account. */
  public Entry grant(String account, Grant grant) {
    access.require(ADMINISTER, Access.EVERYWHERE);
    check().grant(grant).refuse();
    Set<Grant> grants = new LinkedHashSet<>(get(account).roles());
    grants.add(grant);
    return write(account, "access.role.granted", UnaryOperator.identity(), new ArrayList<>(grants));
  }

  /** Takes a role from an account. */
  public Entry revoke(String account, Grant grant) {
    access.require(ADMINISTER, Access.EVERYWHERE);
    List<Grant> grants = get(account).roles().stream().filter(g -> !g.equals(grant)).toList();
    return write(account, "access.role.revoked", UnaryOperator.identity(), grants);
  }

  /** Gives an account a password made up for it, told once; its sessions end. */
  public Made newPassword(String account) {
    access.require(ADMINISTER, Access.EVERYWHERE);
    refuseOwn(account, "access.account.own-password");
    String random = secrets.password(RANDOM_LENGTH);
    String hash = passwords.hash(random);
    Entry entry = write(account, "access.password.reset", row -> row.password(hash, true), null);
    return new Made(entry, random);
  }

  /** Lets an account try to sign in again at once. */
  public void unlock(String account) {
    access.require(ADMINISTER, Access.EVERYWHERE);
    database.tx(
        connection -> {
          entry(connection, account);
          new FailureTable(connection).forget(account);
          journal.record("access.account.unlocked", subject(account), Map.of());
          return null;
        });
  }

  /** Ends all sessions of an account. */
  public int signOut(String account) {
    access.require(ADMINISTER, Access.EVERYWHERE);
    return database.tx(
        connection -> {
          entry(connection, account);
          int ended = new SessionTable(connection).deleteOf(account);
          journal.record(
              "access.sessions.ended",
              subject(account),
              Map.of("sessions", Integer.toString(ended)));
          return ended;
        });
  }

  private Entry write(
      String account, String action, UnaryOperator<AccountRow> change, List<Grant> given) {
    return database.tx(
        connection -> {
          AccountTable accounts = new AccountTable(connection);
          RoleTable roles = new RoleTable(connection);
          Entry old = entry(connection, account);
          List<Grant> grants = given == null ? old.roles() : given;
          AccountRow row = change.apply(old.account());
          refuseOwnRights(account, old.roles(), grants);
          keepAnAdministrator(roles, row, grants);
          accounts.update(row);
          roles.setGrants(account, grants);
          if (!row.password().equals(old.account().password()) || row.disabled()) {
            new SessionTable(connection).deleteOf(account);
          }
          journal.record(action, subject(account), facts(grants));
          return new Entry(row, grants, old.lockedUntil());
        });
  }

  /** Nobody gives themselves a right: it takes another administrator. */
  private void refuseOwnRights(String account, List<Grant> before, List<Grant> grants) {
    if (!before.containsAll(grants)) {
      refuseOwn(account, "access.account.own-rights");
    }
  }

  private void refuseOwn(String account, String code) {
    if (access.caller().account().equals(account)) {
      throw Problem.of(Kind.CONFLICT, code);
    }
  }

  private static void keepAnAdministrator(RoleTable roles, AccountRow row, List<Grant> grants)
      throws SQLException {
    String administrator = BuiltInRole.ADMINISTRATOR.code();
    boolean still = !row.disabled() && grants.contains(new Grant(administrator, Access.EVERYWHERE));
    if (!still && !roles.heldByAnother(administrator, row.account())) {
      throw Problem.of(Kind.CONFLICT, "access.account.last-administrator", row.account());
    }
  }

  private Entry entry(Connection connection, String account) throws SQLException {
    AccountRow row =
        new AccountTable(connection)
            .find(account)
            .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "access.account.unknown", account));
    return entries(connection, List.of(row), clock.instant()).get(0);
  }

  private static List<Entry> entries(Connection connection, List<AccountRow> rows, Instant now)
      throws SQLException {
    List<String> names = rows.stream().map(AccountRow::account).toList();
    Map<String, List<Grant>> grants = new RoleTable(connection).grantsOf(names);
    Map<String, Instant> locked = new FailureTable(connection).blocked(names, now);
    return rows.stream()
        .map(
            r -> new Entry(r, grants.getOrDefault(r.account(), List.of()), locked.get(r.account())))
        .toList();
  }

  private static AccountRow changed(AccountRow old, Change given, String hash) {
    AccountRow named = given.name() == null ? old : old.named(given.name().strip());
    AccountRow secured = hash == null ? named : named.password(hash, true);
    return secured.disabled(Objects.requireNonNullElse(given.disabled(), old.disabled()));
  }

  private AccountCheck check() {
    Set<String> known = new TreeSet<>(database.read(c -> new RoleTable(c).custom()).keySet());
    for (BuiltInRole role : BuiltInRole.values()) {
      known.add(role.code());
    }
    return new AccountCheck(known, scopes);
  }

  private static String subject(String account) {
    return "account:" + account;
  }

  private static Map<String, String> facts(List<Grant> grants) {
    List<String> held = grants.stream().map(Accounts::word).sorted().toList();
    return Map.of("roles", String.join(" ", held));
  }

  private static String word(Grant grant) {
    String cycle = grant.cycle().isEmpty() ? "" : "@" + grant.cycle();
    return grant.role() + "@" + grant.unit() + cycle;
  }
}
