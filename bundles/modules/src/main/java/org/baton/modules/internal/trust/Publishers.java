package org.baton.modules.internal.trust;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.web.Page;
import org.baton.modules.internal.trust.Publisher.Withdrawal;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The publishers whose modules are let in, as administrators manage them. */
@Component(service = Publishers.class)
public final class Publishers implements KnownPublishers {
  /** Who may see the publishers. */
  public static final String VIEW = "modules.view";

  /** Who may trust a publisher, and end that. */
  public static final String MANAGE = "modules.publishers";

  private static final int LONGEST_REASON = 1000;
  private static final int FINGERPRINTS = 500;

  private final Access access;
  private final Database database;
  private final AuditTrail audit;
  private final Clock clock;

  /** Keeps them in the module's own tables. */
  @Activate
  public Publishers(
      @Reference Access access,
      @Reference(target = "(org.baton.module=modules)") Database database,
      @Reference AuditTrail audit) {
    this(access, database, audit, Clock.systemUTC());
  }

  Publishers(Access access, Database database, AuditTrail audit, Clock clock) {
    this.access = access;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The publishers, the latest first.
   *
   * @param after the number of the last one seen; empty from the beginning
   * @param limit how many at most, from 1
   */
  public Page<Publisher> page(String after, int limit) {
    access.require(VIEW, Access.EVERYWHERE);
    long before = after.matches("\\d{1,18}") ? Long.parseLong(after) : Long.MAX_VALUE;
    List<Publisher> found = database.read(c -> new PublisherTable(c).page(before, limit + 1));
    boolean more = found.size() > limit;
    List<Publisher> shown = more ? found.subList(0, limit) : found;
    return new Page<>(shown, more ? String.valueOf(shown.get(limit - 1).id()) : "");
  }

  /**
   * One publisher.
   *
   * @param fingerprint with or without colons and blanks
   * @throws Problem when nobody with this certificate is or was trusted
   */
  public Publisher get(String fingerprint) {
    access.require(VIEW, Access.EVERYWHERE);
    return found(Fingerprints.plain(fingerprint));
  }

  /**
   * What a certificate says, before anybody trusts it.
   *
   * @param certificate PEM or DER, at most 64 KiB
   * @throws Problem when it is none, must not sign programs, is not valid now, or is trusted
   *     already
   */
  public Signature look(byte[] certificate) {
    access.require(MANAGE, Access.EVERYWHERE);
    X509Certificate read = Certificates.read(certificate);
    SigningRules.require(read);
    Signature said = Certificates.signature(read, null);
    Validity.require(said, clock.instant());
    Publisher there = among(List.of(said.fingerprint())).get(said.fingerprint());
    if (there != null && there.trusted()) {
      throw Problem.of(Kind.CONFLICT, "modules.publishers.there", said.subject());
    }
    return said;
  }

  /**
   * Trusts whoever signs with this certificate, from now on or again.
   *
   * @throws Problem as {@link #look}
   */
  public Publisher trust(byte[] certificate) {
    Signature said = look(certificate);
    String account = access.caller().account();
    return database.tx(
        c -> {
          PublisherTable table = new PublisherTable(c);
          Publisher given =
              new Publisher(
                  table.next(database.dialect()),
                  said.fingerprint(),
                  said.subject(),
                  said.from(),
                  said.until(),
                  clock.instant(),
                  account,
                  null);
          if (table.trustAgain(given) == 0) {
            table.insert(given);
          }
          audit.record(
              "modules.publisher.trusted",
              subject(said.fingerprint()),
              "",
              Map.of("subject", said.subject()));
          return table.find(said.fingerprint()).orElseThrow();
        });
  }

  /**
   * Ends the trust: what the publisher signed stays, nothing more of it is let in.
   *
   * @param of the fingerprint, with or without colons and blanks
   * @param reason why; kept and shown
   * @throws Problem when no reason is given, or the publisher is not trusted
   */
  public Publisher withdraw(String of, String reason) {
    String fingerprint = Fingerprints.plain(of);
    access.require(MANAGE, Access.EVERYWHERE);
    String words = reason == null ? "" : reason.strip();
    if (words.isEmpty() || words.length() > LONGEST_REASON) {
      throw Problem.invalid(
          "modules.publishers.unsaid",
          List.of(Violation.at("reason", words, "modules.publishers.reason", LONGEST_REASON)));
    }
    Publisher there = found(fingerprint);
    Withdrawal end = new Withdrawal(clock.instant(), access.caller().account(), words);
    return database.tx(
        c -> {
          PublisherTable table = new PublisherTable(c);
          if (table.withdraw(fingerprint, end) == 0) {
            throw Problem.of(Kind.CONFLICT, "modules.publishers.ended", there.subject());
          }
          audit.record(
              "modules.publisher.withdrawn",
              subject(fingerprint),
              words,
              Map.of("subject", there.subject()));
          return table.find(fingerprint).orElseThrow();
        });
  }

  @Override
  public Map<String, Publisher> among(Collection<String> fingerprints) {
    List<String> asked = fingerprints.stream().distinct().toList();
    Map<String, Publisher> found = new HashMap<>();
    for (int from = 0; from < asked.size(); from += FINGERPRINTS) {
      List<String> some = asked.subList(from, Math.min(asked.size(), from + FINGERPRINTS));
      List<Publisher> there = database.read(c -> new PublisherTable(c).among(some));
      there.forEach(p -> found.put(p.fingerprint(), p));
    }
    return found;
  }

  private Publisher found(String fingerprint) {
    Publisher there = among(List.of(fingerprint)).get(fingerprint);
    if (there == null) {
      throw Problem.of(Kind.NOT_FOUND, "modules.publishers.unknown");
    }
    return there;
  }

  private static String subject(String fingerprint) {
    return "publisher:" + fingerprint;
  }
}
