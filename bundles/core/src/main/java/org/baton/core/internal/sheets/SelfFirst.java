package org.baton.core.internal.sheets;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.baton.api.data.Database;
import org.baton.api.data.Sql;
import org.baton.core.internal.Today;
import org.baton.core.internal.cycles.Cycle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Evaluated bodies evaluate themselves before they see what others found, and others read what they
 * say of themselves from the day that the form names.
 */
@Component(service = SelfFirst.class)
public final class SelfFirst {
  private final Database database;
  private final FormsInForce forms;
  private final Clock clock;

  /** Works on the module's schema. */
  @Activate
  public SelfFirst(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference FormsInForce forms) {
    this(database, forms, Clock.systemUTC());
  }

  SelfFirst(Database database, FormsInForce forms, Clock clock) {
    this.database = database;
    this.forms = forms;
    this.clock = clock;
  }

  /**
   * Those of the units whose self-evaluation is awaited: given out, not locked whichever way it
   * came, and its last day not over. They see no result of the cycle yet.
   */
  public Set<String> awaited(Cycle cycle, Collection<String> units) {
    Set<String> groups = forms.selfEvaluations(cycle.code()).keySet();
    if (groups.isEmpty() || units.isEmpty()) {
      return Set.of();
    }
    return database.read(
        connection ->
            Set.copyOf(
                new Sql(
                        "select distinct a.unit from assignment a where a.cycle = ? and a.state <>"
                            + " 'submitted' and a.due >= ? and not exists (select 1 from sheet s"
                            + " where s.cycle = a.cycle and s.unit = a.unit and"
                            + " s.evaluator_group = a.evaluator_group and s.evaluator = a.account)",
                        cycle.id(),
                        today())
                    .and(
                        " and a.evaluator_group in (" + Sql.marks(groups.size()) + ")",
                        groups.toArray())
                    .and(" and a.unit in (" + Sql.marks(units.size()) + ")", units.toArray())
                    .list(connection, row -> row.getString(1))));
  }

  /**
   * What a unit says of itself, for an evaluator of another group.
   *
   * @return words by the code of the indicator; empty before the day on which they may be read
   */
  public Map<String, List<String>> said(Cycle cycle, String unit, String group) {
    SortedMap<String, LocalDate> all = forms.selfEvaluations(cycle.code());
    LocalDate today = today();
    Set<String> told =
        all.keySet().stream()
            .filter(g -> !all.containsKey(group))
            .filter(g -> all.get(g) != null && !all.get(g).isAfter(today))
            .collect(Collectors.toSet());
    return told.isEmpty()
        ? Map.of()
        : database.read(connection -> new SheetWords(connection).about(cycle.id(), unit, told));
  }

  private LocalDate today() {
    return Today.of(Instant.now(clock));
  }
}
