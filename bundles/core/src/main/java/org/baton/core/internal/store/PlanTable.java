package org.baton.core.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.baton.api.data.Sql;
import org.baton.api.plan.PlanAmendment;
import org.baton.core.internal.plans.PlanText;
import org.baton.core.internal.plans.PlanVersion;
import org.baton.core.internal.plans.VersionLine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The versions of plans; every call belongs to a transaction that the caller began. */
@Component(service = PlanTable.class)
public final class PlanTable {
  private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

  private final JpaTemplate jpa;

  /** Works on the module's persistence unit. */
  @Activate
  public PlanTable(@Reference(target = "(osgi.unit.name=core)") JpaTemplate jpa) {
    this.jpa = jpa;
  }

  private static Optional<PlanRow> newest(EntityManager em, long cycle) {
    return em.createQuery(
            "select p from PlanRow p where p.cycle = :cycle order by p.number desc", PlanRow.class)
        .setParameter("cycle", cycle)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The newest version of a cycle's plan. */
  public Optional<PlanVersion> newest(long cycle) {
    return jpa.txExpr(em -> newest(em, cycle).map(PlanRow::plan));
  }

  /** The version of a cycle's plan that is in force on a day: a later number has a later day. */
  public Optional<PlanVersion> inForce(long cycle, LocalDate day) {
    return jpa.txExpr(
        em ->
            em.createQuery(
                    "select p from PlanRow p where p.cycle = :cycle"
                        + " and (p.validFrom is null or p.validFrom <= :day)"
                        + " order by p.number desc",
                    PlanRow.class)
                .setParameter("cycle", cycle)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(PlanRow::plan));
  }

  /** The version a cycle was opened with: the newest that no amendment made. */
  public Optional<PlanVersion> opening(long cycle) {
    return inForce(cycle, BEFORE_ALL);
  }

  /** A version of a cycle's plan. */
  public Optional<PlanVersion> find(long cycle, int number) {
    return jpa.txExpr(
        em ->
            em.createQuery(
                    "select p from PlanRow p where p.cycle = :cycle and p.number = :number",
                    PlanRow.class)
                .setParameter("cycle", cycle)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .map(PlanRow::plan));
  }

  /** The hashes of all frozen versions of a cycle's plan by their numbers, in their order. */
  public static SortedMap<Integer, String> frozen(Connection connection, long cycle)
      throws SQLException {
    SortedMap<Integer, String> hashes = new TreeMap<>();
    new Sql(
            "select plan_version, hash from plan where cycle = ? and state = ?",
            cycle,
            PlanVersion.State.FROZEN.name())
        .list(connection, row -> hashes.put(row.getInt(1), row.getString(2)));
    return hashes;
  }

  /** Versions of a cycle's plan below a number, the newest first. */
  public List<VersionLine> list(Connection connection, long cycle, int before, int limit)
      throws SQLException {
    return new Sql(
            "select plan_version, state, hash, saved_at, saved_by, note, valid_from, amendment from plan"
                + " where cycle = ? and plan_version < ?"
                + " order by plan_version desc fetch first ? rows only",
            cycle,
            before,
            limit)
        .list(
            connection,
            row ->
                new VersionLine(
                    row.getInt("plan_version"),
                    PlanVersion.State.valueOf(row.getString("state")),
                    row.getString("hash"),
                    Sql.moment(row, "saved_at"),
                    row.getString("saved_by"),
                    row.getString("note"),
                    PlanRow.amendment(
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("note"),
                        row.getString("amendment"))));
  }

  /** Saves a document as a version of its own. */
  public PlanVersion save(long cycle, PlanText text, String by, String note) {
    return jpa.txExpr(
        em -> {
          PlanRow row = new PlanRow(cycle, newest(em, cycle).map(PlanRow::number).orElse(0) + 1);
          row.save(text, by, note);
          em.persist(row);
          em.flush();
          return row.plan();
        });
  }

  /** Saves a document as a frozen version that is in force from a day. */
  public PlanVersion amend(long cycle, PlanText text, String by, PlanAmendment why) {
    return jpa.txExpr(
        em -> {
          PlanRow row = new PlanRow(cycle, newest(em, cycle).orElseThrow().number() + 1);
          row.amend(text, by, why);
          em.persist(row);
          em.flush();
          return row.plan();
        });
  }

  /** Freezes the newest version. */
  public PlanVersion freeze(long cycle) {
    return jpa.txExpr(
        em -> {
          PlanRow row = newest(em, cycle).orElseThrow();
          row.freeze();
          em.flush();
          return row.plan();
        });
  }
}
