package org.baton.subjects.internal.panels;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baton.api.data.Database;
import org.baton.api.plan.Plan;
import org.baton.api.unit.UnitDirectory;
import org.baton.subjects.internal.groups.Group;
import org.baton.subjects.internal.groups.GroupRegister;
import org.baton.subjects.internal.groups.Member;

/**
 * What the rules of a cycle's panels are made from.
 *
 * @param units where it is known which unit stands above which
 * @param plan the plan, if there is one
 * @param groups all groups
 * @param year the year of the cycle
 * @param today the day
 */
record Setting(
    UnitDirectory units, Optional<Plan> plan, List<Group> groups, int year, LocalDate today) {

  /** The rules for a panel. */
  RecusalRules rules(
      Connection connection, Database.Dialect dialect, Panel panel, Collection<Member> asked)
      throws SQLException {
    return new Maker(connection, dialect, panel.cycle(), panel.kind(), panel.group())
        .rules(List.of(panel.unit()), asked)
        .get(panel.unit());
  }

  /** The rules for the panels of an order, by the codes of the units; read at once for all. */
  Map<String, RecusalRules> rules(
      Connection connection, Database.Dialect dialect, DrawOrder order, Collection<Member> asked)
      throws SQLException {
    return new Maker(connection, dialect, order.cycle(), order.kind(), order.group())
        .rules(order.units(), asked);
  }

  /** Makes the rules of panels of a kind and a group. */
  private final class Maker {
    private final Connection connection;
    private final Database.Dialect dialect;
    private final String cycle;
    private final Panel.Kind kind;
    private final Group group;

    Maker(
        Connection connection,
        Database.Dialect dialect,
        String cycle,
        Panel.Kind kind,
        String group) {
      this.connection = connection;
      this.dialect = dialect;
      this.cycle = cycle;
      this.kind = kind;
      this.group = GroupRegister.find(groups, group);
    }

    Map<String, RecusalRules> rules(List<String> about, Collection<Member> asked)
        throws SQLException {
      Map<String, List<SeatTable.Sitting>> sitting =
          new SeatTable(connection, dialect)
              .sitting(cycle, about).stream()
                  .collect(Collectors.groupingBy(SeatTable.Sitting::unit));
      Map<String, List<Tie>> ties = ties(about);
      Set<String> named = new HashSet<>(about);
      asked.forEach(m -> named.add(m.unit()));
      named.remove("");
      Lineage lineage = Lineage.of(units, named);
      Map<String, RecusalRules> rules = new HashMap<>();
      for (String unit : about) {
        List<SeatTable.Sitting> there = sitting.getOrDefault(unit, List.of());
        List<Tie> known = ties.getOrDefault(unit, List.of());
        rules.put(
            unit,
            new RecusalRules(
                group, unit, lineage, known, elsewhere(there), seated(there), today, year));
      }
      return rules;
    }

    private Map<String, List<Tie>> ties(List<String> about) throws SQLException {
      Map<String, List<Tie>> by = new HashMap<>();
      for (Tie tie : new TieTable(connection, dialect).about(about)) {
        by.computeIfAbsent(tie.unit(), u -> new ArrayList<>()).add(tie);
        if (tie.holderKind() == Tie.HolderKind.UNIT && !tie.holder().equals(tie.unit())) {
          by.computeIfAbsent(tie.holder(), u -> new ArrayList<>()).add(tie);
        }
      }
      return by;
    }

    /** Whoever evaluates the unit in a group of higher priority is counted there. */
    private Map<String, String> elsewhere(List<SeatTable.Sitting> there) {
      Map<String, String> found = new HashMap<>();
      for (SeatTable.Sitting s : there) {
        boolean evaluates = kind == Panel.Kind.EVALUATION && s.kind() == kind;
        if (evaluates
            && GroupRegister.find(groups, s.group()).priority() < group.priority()
            && Surroundings.meet(plan, s.group(), group.code())) {
          found.put(s.account(), s.group());
        }
      }
      return found;
    }

    private Set<String> seated(List<SeatTable.Sitting> there) {
      return there.stream()
          .filter(s -> s.kind() != kind)
          .map(SeatTable.Sitting::account)
          .collect(Collectors.toSet());
    }
  }
}
