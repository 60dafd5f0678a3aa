package org.baton.access.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.access.internal.store.TokenRow;
import org.baton.access.internal.store.TokenTable;
import org.baton.api.access.Access;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** API tokens: a program signs in with one and may do what its owner may. */
@Component(service = Tokens.class)
public final class Tokens {
  private static final int LONGEST_NAME = 200;
  private static final int MOST_DAYS = 366;
  private static final int MOST_TOKENS = 100;

  private final Database database;
  private final Access access;
  private final Journal journal;
  private final Secrets secrets = new Secrets();

  /** A new token; the secret is told once and kept nowhere. */
  public record Made(long id, String token, Instant expiresAt) {
    @Override
    public String toString() {
      return "Made[" + id + "]";
    }
  }

  /** Works on the tokens in the database. */
  @Activate
  public Tokens(
      @Reference(target = "(org.baton.module=access)") Database database,
      @Reference Access access,
      @Reference Journal journal) {
    this.database = database;
    this.access = access;
    this.journal = journal;
  }

  /** Makes a token for an account. */
  public Made make(String account, String name, int days) {
    List<Violation> violations = new ArrayList<>();
    if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
      violations.add(Violation.at("name", name, "access.token.name", LONGEST_NAME));
    }
    if (days < 1 || days > MOST_DAYS) {
      violations.add(Violation.at("days", days, "access.token.days", MOST_DAYS));
    }
    if (!violations.isEmpty()) {
      throw Problem.invalid("access.token.invalid", violations);
    }
    String token = "baton_" + secrets.secret();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Instant expires = now.plus(Duration.ofDays(days));
    return database.tx(
        connection -> {
          TokenTable tokens = new TokenTable(connection);
          if (tokens.of(account).size() >= MOST_TOKENS) {
            throw Problem.of(Kind.CONFLICT, "access.token.many", MOST_TOKENS);
          }
          long id = tokens.insert(account, name.strip(), Secrets.hash(token), now, expires);
          journal.record("access.token.created", "token:" + id, Map.of("account", account));
          return new Made(id, token, expires);
        });
  }

  /** The tokens of an account, newest first. */
  public List<TokenRow> of(String account) {
    return database.read(connection -> new TokenTable(connection).of(account));
  }

  /** The tokens of anybody's account, for administrators. */
  public List<TokenRow> allOf(String account) {
    access.require(Accounts.ADMINISTER, Access.EVERYWHERE);
    return of(account);
  }

  /** Withdraws a token of anybody's account, for administrators. */
  public void withdrawOf(String account, long id) {
    access.require(Accounts.ADMINISTER, Access.EVERYWHERE);
    withdraw(account, id);
  }

  /** Withdraws a token; it is refused from now on. */
  public void withdraw(String account, long id) {
    database.tx(
        connection -> {
          if (!new TokenTable(connection).delete(account, id)) {
            throw Problem.of(Kind.NOT_FOUND, "access.token.unknown", Long.toString(id));
          }
          journal.record("access.token.withdrawn", "token:" + id, Map.of("account", account));
          return null;
        });
  }
}
