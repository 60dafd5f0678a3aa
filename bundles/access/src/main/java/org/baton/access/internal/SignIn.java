package org.baton.access.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.baton.access.Authentication;
import org.baton.access.Session;
import org.baton.access.SignedIn;
import org.baton.access.internal.store.AccountRow;
import org.baton.access.internal.store.AccountTable;
import org.baton.access.internal.store.FailureTable;
import org.baton.access.internal.store.SessionTable;
import org.baton.access.internal.store.TokenTable;
import org.baton.access.internal.store.Use;
import org.baton.access.internal.store.Visitor;
import org.baton.api.access.Caller;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sign-in with password, sessions and API tokens. */
@Component(service = Authentication.class)
public final class SignIn implements Authentication {
  static final Duration IDLE = Duration.ofHours(2);
  private static final Duration LONGEST = Duration.ofHours(12);

  /** How exactly the last use is known; spares a write a request. */
  private static final Duration USE_STEP = Duration.ofMinutes(1);

  private static final Pattern OWN_ADDRESS =
      Pattern.compile("127\\..*|::1|0:0:0:0:0:0:0:1|\\[.*:1\\]");

  private static final int LONGEST_PASSWORD = 200;
  private static final int LONGEST_NAME = 60;

  private final Database database;
  private final CurrentCaller current;
  private final Journal journal;
  private final FirstAccount first;
  private final Permissions permissions;
  private final Passwords passwords;
  private final Secrets secrets = new Secrets();
  private final Clock clock;

  /** Signs in against the accounts in the database. */
  @Activate
  public SignIn(
      @Reference(target = "(org.baton.module=access)") Database database,
      @Reference CurrentCaller current,
      @Reference Journal journal,
      @Reference FirstAccount first,
      @Reference Permissions permissions) {
    this(database, current, journal, first, permissions, new Passwords(), Clock.systemUTC());
  }

  SignIn(
      Database database,
      CurrentCaller current,
      Journal journal,
      FirstAccount first,
      Permissions permissions,
      Passwords passwords,
      Clock clock) {
    this.database = database;
    this.current = current;
    this.journal = journal;
    this.first = first;
    this.permissions = permissions;
    this.passwords = passwords;
    this.clock = clock;
  }

  @Override
  public Caller verify(String account, String password) {
    AccountRow row = check(account, password);
    return new Caller(row.account(), row.name());
  }

  @Override
  public SignedIn signIn(String account, String password) {
    AccountRow row = check(account, password);
    String secret = secrets.secret();
    Instant now = clock.instant();
    Visitor from = current.visitor();
    Caller caller = new Caller(row.account(), row.name());
    as(
        caller,
        () ->
            database.tx(
                connection -> {
                  new SessionTable(connection)
                      .insert(
                          Secrets.hash(secret), row.account(), now, now.plus(LONGEST), IDLE, from);
                  journal.record(
                      "access.signed-in", "account:" + row.account(), address(from.address()));
                  return null;
                }));
    return new SignedIn(secret, new Session(caller, Secrets.csrf(secret), row.mustChange()));
  }

  @Override
  public void signOut(String secret) {
    database.tx(
        connection -> {
          new SessionTable(connection).delete(Secrets.hash(secret));
          return null;
        });
  }

  @Override
  public Optional<Session> bySession(String secret) {
    String hash = Secrets.hash(secret);
    Instant now = clock.instant();
    Optional<Use> use = database.read(c -> new SessionTable(c).find(hash, now, IDLE));
    if (use.isPresent() && stale(use.get(), now)) {
      database.tx(
          connection -> {
            new SessionTable(connection).touch(hash, now);
            return null;
          });
    }
    return use.map(u -> session(u, Secrets.csrf(secret)));
  }

  @Override
  public Optional<Session> byToken(String token) {
    String hash = Secrets.hash(token);
    Instant now = clock.instant();
    Optional<Use> use = database.read(c -> new TokenTable(c).find(hash, now));
    if (use.isPresent() && stale(use.get(), now)) {
      database.tx(
          connection -> {
            new TokenTable(connection).touch(hash, now);
            return null;
          });
    }
    return use.map(u -> session(u, ""));
  }

  @Override
  public void changePassword(String account, String present, String next) {
    AccountRow row = check(account, present);
    NewPassword.check(next, row.account());
    String hash = passwords.hash(next);
    database.tx(
        connection -> {
          new AccountTable(connection).update(row.password(hash, false));
          new SessionTable(connection).deleteOf(row.account());
          journal.record("access.password.changed", "account:" + row.account(), Map.of());
          return null;
        });
    first.passwordChanged(row.account());
  }

  @Override
  public boolean mayAnywhere(String permission) {
    return permissions.mayAnywhere(permission);
  }

  @Override
  public <R, X extends Exception> R from(String address, String agent, Work<R, X> work) throws X {
    return current.from(new Visitor(address, agent), work);
  }

  @Override
  public <R, X extends Exception> R as(Caller caller, Work<R, X> work) throws X {
    return current.as(caller, work, journal::refused);
  }

  private AccountRow check(String typed, String password) {
    String account = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    if (account.isEmpty()
        || account.length() > LONGEST_NAME
        || password == null
        || password.length() > LONGEST_PASSWORD) {
      throw wrong();
    }
    Instant now = clock.instant();
    Duration wait = tryOnce(account, now);
    if (!wait.isZero()) {
      throw Problem.of(Problem.Kind.TOO_MANY, "access.sign-in.wait", Math.max(1, wait.toSeconds()));
    }
    Optional<AccountRow> found =
        database.read(c -> new AccountTable(c).find(account)).filter(a -> !a.disabled());
    boolean right =
        found
            .map(a -> passwords.matches(password, a.password()))
            .orElseGet(() -> passwords.matchesNobody(password));
    if (!right) {
      throw wrong();
    }
    succeeded(found.get(), password);
    return found.get();
  }

  /** How long to wait before the next try; when not at all, the try is counted. */
  private Duration tryOnce(String account, Instant now) {
    List<String> names = counted(account);
    return database.tx(
        connection -> {
          FailureTable failures = new FailureTable(connection);
          Duration longest = Duration.ZERO;
          for (String name : names) {
            Duration wait = failures.waitOf(name, now);
            longest = wait.compareTo(longest) > 0 ? wait : longest;
          }
          if (longest.isZero()) {
            for (String name : names) {
              failures.count(name, now);
            }
          }
          return longest;
        });
  }

  /**
   * What a try is counted against: the name that was typed, and the address it came from. The
   * machine's own address is left out: behind a proxy that is not named as trusted, everybody comes
   * from there, and one person's mistakes would lock out all others.
   */
  private List<String> counted(String account) {
    String address = current.visitor().address();
    return address.isEmpty() || OWN_ADDRESS.matcher(address).matches()
        ? List.of(account)
        : List.of(account, FailureTable.ofAddress(address));
  }

  private void succeeded(AccountRow row, String password) {
    String hash = passwords.outdated(row.password()) ? passwords.hash(password) : row.password();
    database.tx(
        connection -> {
          FailureTable failures = new FailureTable(connection);
          for (String name : counted(row.account())) {
            if (name.equals(row.account())) {
              failures.forget(name);
            } else {
              failures.forgive(name, clock.instant());
            }
          }
          if (!hash.equals(row.password())) {
            new AccountTable(connection).update(row.password(hash, row.mustChange()));
          }
          return null;
        });
  }

  private static Map<String, String> address(String from) {
    return from.isEmpty() ? Map.of() : Map.of("address", from);
  }

  private static boolean stale(Use use, Instant now) {
    return use.usedAt() == null || use.usedAt().plus(USE_STEP).isBefore(now);
  }

  private static Session session(Use use, String csrf) {
    return new Session(new Caller(use.account(), use.name()), csrf, use.mustChange());
  }

  private static Problem wrong() {
    return Problem.of(Problem.Kind.UNAUTHENTICATED, "access.sign-in.wrong");
  }
}
