package org.baton.modules.internal.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.modules.internal.catalogue.Catalogue.Recall;
import org.baton.modules.internal.trust.Revocation;
import org.baton.modules.internal.trust.Revocation.Kind;
import org.baton.modules.internal.trust.Revocations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accepts catalogues, each issuer's never backwards, and remembers what they call back. */
@Component(service = Acceptance.class)
public final class Acceptance {
  private final Database database;
  private final Revocations revocations;
  private final AuditTrail audit;
  private final Clock clock;

  /** Remembers in the module's own tables. */
  @Activate
  public Acceptance(
      @Reference(target = "(org.baton.module=modules)") Database database,
      @Reference Revocations revocations,
      @Reference AuditTrail audit) {
    this(database, revocations, audit, Clock.systemUTC());
  }

  Acceptance(Database database, Revocations revocations, AuditTrail audit, Clock clock) {
    this.database = database;
    this.revocations = revocations;
    this.audit = audit;
    this.clock = clock;
  }

  /** The newest catalogue of each issuer, by the hashes of their names. */
  Map<String, Accepted> all() {
    return database.read(c -> new CatalogueTable(c).all());
  }

  /**
   * Accepts a catalogue of an issuer who is trusted; nothing happens when it was accepted before.
   *
   * @param known what was accepted so far, so that only what is new asks the database
   * @throws Problem when it is older than one that was accepted
   */
  void accept(Opened opened, String name, Map<String, Accepted> known) {
    Accepted last = known.get(Accepted.hash(opened.issuer()));
    if (last == null || !last.is(opened, name)) {
      database.tx(
          c -> {
            CatalogueTable table = new CatalogueTable(c);
            table.lock();
            Accepted now = Accepted.of(opened, clock.instant());
            Optional<Accepted> there = table.find(now.issuerHash());
            if (there.isPresent() && there.get().is(opened, name)) {
              return false;
            }
            table.put(now);
            int fresh = revocations.take(c, now.issuerHash(), recalled(opened, now.takenAt()));
            audit.record(
                "modules.catalogue.taken",
                "catalogue:" + now.issuerHash(),
                "",
                Map.of(
                    "issuer", now.issuer(),
                    "certificate", now.certificate(),
                    "serial", String.valueOf(now.serial()),
                    "sha256", opened.signed().sha256(),
                    "modules", String.valueOf(opened.modules().size()),
                    "revocations", String.valueOf(fresh)));
            return true;
          });
    }
  }

  private static List<Revocation> recalled(Opened opened, Instant now) {
    return opened.index().revocations().stream().map(r -> revocation(r, opened, now)).toList();
  }

  private static Revocation revocation(Recall recall, Opened opened, Instant now) {
    return new Revocation(
        0,
        recall.jar() == null ? Kind.CERTIFICATE : Kind.JAR,
        recall.hash(),
        opened.issuer(),
        opened.index().serial(),
        LocalDate.parse(recall.date()),
        recall.reason().text(),
        now,
        null);
  }
}
