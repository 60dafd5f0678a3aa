package org.baton.subjects.internal.matrix;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.subjects.internal.Faults;
import org.baton.subjects.internal.Rights;
import org.baton.subjects.internal.Timepiece;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps whether evaluation is mainly external or mainly internal, and the way from one to the
 * other: each step is a regime of its own, from a day on.
 */
@Component(service = Regimes.class)
public final class Regimes {
  private static final int LONGEST = 1000;
  private static final int MOST = 200;

  private final Database database;
  private final Access access;
  private final AuditTrail audit;
  private final Timepiece time = Timepiece.real();

  /** Works on the module's schema. */
  @Activate
  public Regimes(
      @Reference(target = "(org.baton.module=subjects)") Database database,
      @Reference Access access,
      @Reference AuditTrail audit) {
    this.database = database;
    this.access = access;
    this.audit = audit;
  }

  /** All regimes, the first one first. */
  public List<Regime> all() {
    access.require(Rights.VIEW, Access.EVERYWHERE);
    return database.read(c -> new RegimeTable(c).all());
  }

  /** The one in force on a day, if there is any. */
  Optional<Regime> on(LocalDate day) {
    return database.read(c -> new RegimeTable(c).on(day));
  }

  /**
   * Sets the regime from a day on. What was in force before today stays on record as it was.
   *
   * @throws Problem with all that is wrong; then nothing is written
   */
  public Regime put(Regime regime, String reason) {
    access.require(Rights.MANAGE, Access.EVERYWHERE);
    check(regime, reason);
    return database.tx(
        c -> {
          RegimeTable table = new RegimeTable(c);
          if (table.all().size() >= MOST) {
            throw Problem.of(Kind.CONFLICT, "subjects.regime.many", MOST);
          }
          table.put(regime, time.now(), access.caller().account());
          audit.record(
              "subjects.regime.changed",
              "regime:" + regime.from(),
              reason,
              Map.of("kind", regime.kind().name(), "least", Double.toString(regime.least())));
          return regime;
        });
  }

  private void check(Regime r, String reason) {
    Faults faults = new Faults();
    boolean past = r.from().isBefore(time.day());
    faults.when(past, "from", r.from(), "subjects.regime.past");
    faults.day("from", r.from());
    boolean share = !(r.least() >= 0 && r.least() <= 1);
    faults.when(share, "least", r.least(), "subjects.regime.share");
    boolean much = r.kind() == Regime.Kind.TRANSITIONAL && r.least() >= Regime.HALF;
    faults.when(!share && much, "least", r.least(), "subjects.regime.too-much");
    faults.most("statement_zh", r.statement().zh(), LONGEST);
    faults.most("statement_en", r.statement().en(), LONGEST);
    faults.words("reason", reason, LONGEST);
    faults.refuse();
  }
}
