package org.baton.subjects.internal.panels;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.data.Database;
import org.baton.api.plan.Plan;
import org.baton.subjects.internal.groups.Group;
import org.baton.subjects.internal.groups.GroupRegister;

/**
 * What the rules of a cycle's panels are made from.
 *
 * @param lineage which unit stands above which
 * @param plan the plan, if there is one
 * @param groups all groups
 * @param year the year of the cycle
 * @param today the day
 */
record Setting(
    Lineage lineage, Optional<Plan> plan, List<Group> groups, int year, LocalDate today) {
  /** The rules for a panel. Whoever sits in a group of higher priority is counted there. */
  RecusalRules rules(Connection connection, Database.Dialect dialect, Panel panel)
      throws SQLException {
    Group group = GroupRegister.find(groups, panel.group());
    Map<String, String> elsewhere = new HashMap<>();
    new SeatTable(connection, dialect)
        .others(panel.cycle(), panel.unit(), panel.group())
        .forEach(
            (seat, code) -> {
              boolean before = GroupRegister.find(groups, code).priority() < group.priority();
              if (before && Surroundings.meet(plan, code, group.code())) {
                elsewhere.put(seat.account(), code);
              }
            });
    List<Tie> ties = new TieTable(connection, dialect).about(panel.unit());
    return new RecusalRules(group, panel.unit(), lineage, ties, elsewhere, today, year);
  }
}
