package org.baton.core.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.baton.api.data.Sql;
import org.baton.core.internal.plans.PlanText;
import org.baton.core.internal.plans.PlanVersion;
import org.baton.core.internal.plans.VersionLine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The versions of plans; every call belongs to a transaction that the caller began. */
@Component(service = PlanTable.class)
public final class PlanTable {
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

  /** Versions of a cycle's plan below a number, the newest first. */
  public List<VersionLine> list(Connection connection, long cycle, int before, int limit)
      throws SQLException {
    return new Sql(
            "select plan_version, state, hash, saved_at, saved_by, note from plan"
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
                    row.getString("note")));
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
