package org.baton.modules.internal.trust;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.web.Page;
import org.baton.modules.internal.trust.Revocation.Lifting;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What publishers called back, as administrators see it. */
@Component(service = Revocations.class)
public final class Revocations implements KnownRevocations {
  private static final int LONGEST_REASON = 1000;
  private static final int AT_ONCE = 5000;

  private final Access access;
  private final Database database;
  private final AuditTrail audit;
  private final Clock clock;

  /** Keeps them in the module's own tables. */
  @Activate
  public Revocations(
      @Reference Access access,
      @Reference(target = "(org.baton.module=modules)") Database database,
      @Reference AuditTrail audit) {
    this(access, database, audit, Clock.systemUTC());
  }

  Revocations(Access access, Database database, AuditTrail audit, Clock clock) {
    this.access = access;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The revocations, the latest first, with those that were lifted.
   *
   * @param after the number of the last one seen; empty from the beginning
   * @param limit how many at most, from 1
   */
  public Page<Revocation> page(String after, int limit) {
    access.require(Publishers.VIEW, Access.EVERYWHERE);
    long before = after.matches("\\d{1,18}") ? Long.parseLong(after) : Long.MAX_VALUE;
    List<Revocation> found = database.read(c -> new RevocationTable(c).page(before, limit + 1));
    boolean more = found.size() > limit;
    List<Revocation> shown = more ? found.subList(0, limit) : found;
    return new Page<>(shown, more ? String.valueOf(shown.get(limit - 1).id()) : "");
  }

  /**
   * One of them.
   *
   * @throws Problem when there is none with this number
   */
  public Revocation get(long id) {
    access.require(Publishers.VIEW, Access.EVERYWHERE);
    return database
        .read(c -> new RevocationTable(c).find(id))
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "modules.revocations.unknown", id));
  }

  /**
   * Ends a revocation on this server, for instance when its issuer's key was in wrong hands. The
   * same issuer cannot renew it.
   *
   * @param reason why; kept and shown
   * @throws Problem when no reason is given, or it does not stand
   */
  public Revocation lift(long id, String reason) {
    access.require(Publishers.MANAGE, Access.EVERYWHERE);
    String words = reason == null ? "" : reason.strip();
    if (words.isEmpty() || words.length() > LONGEST_REASON) {
      throw Problem.invalid(
          "modules.revocations.unsaid",
          List.of(Violation.at("reason", words, "modules.revocations.reason", LONGEST_REASON)));
    }
    Revocation there = get(id);
    Lifting end = new Lifting(clock.instant(), access.caller().account(), words);
    return database.tx(
        c -> {
          RevocationTable table = new RevocationTable(c);
          if (table.lift(id, end) == 0) {
            throw Problem.of(Kind.CONFLICT, "modules.revocations.ended", id);
          }
          audit.record(
              "modules.revocation.lifted",
              "revocation:" + id,
              words,
              Map.of("revoked", there.revoked(), "issuer", there.issuer()));
          return table.find(id).orElseThrow();
        });
  }

  /**
   * Remembers what an issuer called back and was not known yet; returns how many those are. Belongs
   * to a transaction that the caller began.
   */
  public int take(Connection connection, String issuerHash, List<Revocation> all)
      throws SQLException {
    RevocationTable table = new RevocationTable(connection);
    Set<String> known = table.ofIssuer(issuerHash);
    List<Revocation> fresh = all.stream().filter(r -> known.add(r.revoked())).toList();
    table.insert(database.dialect(), issuerHash, fresh);
    return fresh.size();
  }

  @Override
  public Map<String, Revocation> among(Collection<String> hashes) {
    List<String> asked = hashes.stream().distinct().toList();
    Map<String, Revocation> found = new HashMap<>();
    for (int from = 0; from < asked.size(); from += AT_ONCE) {
      List<String> some = asked.subList(from, Math.min(asked.size(), from + AT_ONCE));
      List<Revocation> standing = database.read(c -> new RevocationTable(c).standing(some));
      standing.forEach(r -> found.putIfAbsent(r.revoked(), r));
    }
    return found;
  }
}
