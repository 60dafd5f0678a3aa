package org.baton.core.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.aries.jpa.template.JpaTemplate;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.data.Sql;
import org.baton.api.text.Text;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.CycleQuery;
import org.baton.core.internal.cycles.FixedStep;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The cycles; every call belongs to a transaction that the caller began. */
@Component(service = CycleTable.class)
public final class CycleTable {
  private static final int BATCH = 1000;
  private static final String CLOSED = CyclePhase.CLOSED.name();

  private final JpaTemplate jpa;

  /** Works on the module's persistence unit. */
  @Activate
  public CycleTable(@Reference(target = "(osgi.unit.name=core)") JpaTemplate jpa) {
    this.jpa = jpa;
  }

  /** The cycle with this code. */
  public Optional<Cycle> find(String code) {
    return jpa.txExpr(
        em ->
            em.createQuery("select c from CycleRow c where c.code = :code", CycleRow.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .map(CycleRow::cycle));
  }

  /** The cycle with this id. */
  public Cycle get(long id) {
    return jpa.txExpr(em -> em.find(CycleRow.class, id).cycle());
  }

  /** Cycles, the newest year first. */
  public List<Cycle> list(int limit) {
    return jpa.txExpr(
        em ->
            em
                .createQuery(
                    "select c from CycleRow c order by c.year desc, c.code", CycleRow.class)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(CycleRow::cycle)
                .toList());
  }

  /** A part of the cycles, the newest year first. */
  public List<Cycle> page(Connection connection, CycleQuery query, int limit) throws SQLException {
    Sql sql = new Sql("select id from cycle where plan_year <= ?", query.afterYear());
    sql.and(" and (plan_year < ? or code > ?)", query.afterYear(), query.afterCode());
    if (query.year() != 0) {
      sql.and(" and plan_year = ?", query.year());
    }
    if (query.phase() != null) {
      sql.and(" and phase = ?", query.phase().name());
    }
    List<Long> ids =
        sql.and(" order by plan_year desc, code fetch first ? rows only", limit)
            .list(connection, row -> row.getLong(1));
    return ids.isEmpty() ? List.of() : byIds(ids);
  }

  /** Open cycles that were opened with a step of a module, and those with published ones of it. */
  public List<Cycle> restingOn(Connection connection, String module) throws SQLException {
    String named = named(module);
    List<Long> ids =
        new Sql("select id from cycle c where c.phase <> ? and c.steps like ?", CLOSED, named)
            .and(" or exists (select 1 from run r where r.cycle = c.id")
            .and(" and r.published_at is not null and r.steps like ?)", named)
            .list(connection, row -> row.getLong(1));
    return ids.isEmpty() ? List.of() : byIds(ids);
  }

  /** Open cycles that were opened with a step of a module. */
  public List<Cycle> openedWith(Connection connection, String module) throws SQLException {
    List<Long> ids =
        new Sql("select id from cycle where phase <> ? and steps like ?", CLOSED, named(module))
            .list(connection, row -> row.getLong(1));
    return ids.isEmpty() ? List.of() : byIds(ids);
  }

  /** How a step's module stands in the column; in a remark's words the quotes would be escaped. */
  private static String named(String module) {
    return "%" + Sql.like("\"module\":" + Json.write(module)) + "%";
  }

  private List<Cycle> byIds(List<Long> ids) {
    return jpa.txExpr(
        em ->
            em
                .createQuery(
                    "select c from CycleRow c where c.id in :ids order by c.year desc, c.code",
                    CycleRow.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .map(CycleRow::cycle)
                .toList());
  }

  /** Keeps others from changing a cycle or its plan until the transaction ends. */
  public void lock(Connection connection, String code) throws SQLException {
    new Sql("select id from cycle where code = ? for update", code)
        .list(connection, row -> row.getLong(1));
  }

  /** Creates a cycle. */
  public Cycle create(String code, Text title, int year) {
    return jpa.txExpr(
        em -> {
          CycleRow row = new CycleRow(code, title, year);
          em.persist(row);
          em.flush();
          return row.cycle();
        });
  }

  /** Puts a cycle into a phase. */
  public Cycle phase(long id, CyclePhase to) {
    return change(id, row -> row.phase(to));
  }

  /** Fixes the rules of a cycle. */
  public Cycle fix(long id, String planHash, List<FixedStep> steps) {
    return change(id, row -> row.fix(planHash, steps));
  }

  /** Makes a run the valid one. */
  public Cycle publish(long id, long run) {
    return change(id, row -> row.publish(run));
  }

  private Cycle change(long id, java.util.function.Consumer<CycleRow> change) {
    return jpa.txExpr(
        em -> {
          CycleRow row = em.find(CycleRow.class, id);
          change.accept(row);
          em.flush();
          return row.cycle();
        });
  }

  /** The codes of the evaluated units behind a code, in their order. */
  public List<String> units(Connection connection, long cycle, String after, int limit)
      throws SQLException {
    return new Sql(
            "select unit from cycle_unit where cycle = ? and unit > ? order by cycle, unit"
                + " fetch first ? rows only",
            cycle,
            after,
            limit)
        .list(connection, row -> row.getString(1));
  }

  /** How many units are evaluated. */
  public int countUnits(Connection connection, long cycle) throws SQLException {
    return new Sql("select count(*) from cycle_unit where cycle = ?", cycle)
        .list(connection, row -> row.getInt(1))
        .get(0);
  }

  /** All evaluated units. */
  public Set<String> unitSet(Connection connection, long cycle) throws SQLException {
    return new HashSet<>(units(connection, cycle, "", Integer.MAX_VALUE));
  }

  /** Evaluates exactly these units. */
  public void setUnits(Connection connection, long cycle, Collection<String> units)
      throws SQLException {
    new Sql("delete from cycle_unit where cycle = ?", cycle).run(connection);
    try (PreparedStatement insert =
        connection.prepareStatement("insert into cycle_unit (cycle, unit) values (?, ?)")) {
      int waiting = 0;
      for (String unit : units) {
        insert.setLong(1, cycle);
        insert.setString(2, unit);
        insert.addBatch();
        if (++waiting % BATCH == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }
}
