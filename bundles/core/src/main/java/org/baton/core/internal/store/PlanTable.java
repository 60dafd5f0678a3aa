package org.baton.core.internal.store;

import java.util.Optional;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.baton.core.internal.plans.PlanVersion;
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

  /** Saves a document: into the draft, or as a new version when the newest is frozen. */
  public PlanVersion save(long cycle, String format, String document, String hash, String by) {
    return jpa.txExpr(
        em -> {
          Optional<PlanRow> newest = newest(em, cycle);
          PlanRow row = newest.filter(p -> !p.isFrozen()).orElse(null);
          if (row == null) {
            row = new PlanRow(cycle, newest.map(PlanRow::number).orElse(0) + 1);
            row.save(format, document, hash, by);
            em.persist(row);
          } else {
            row.save(format, document, hash, by);
          }
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
