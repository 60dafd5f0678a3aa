package org.baton.core.internal.sheets;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baton.api.data.Database;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.plans.FrozenPlan;
import org.baton.core.internal.sheets.Assignment.State;
import org.baton.core.internal.sheets.AssignmentRegister.Outcome;
import org.baton.core.internal.sheets.AssignmentRegister.Request;
import org.baton.core.internal.store.AssignmentTable;

/** Writes checked assignments: new ones are added, those that are there get the new last day. */
final class AssignmentWriting {
  private final Database database;
  private final Cycle cycle;
  private final FrozenPlan plan;
  private final Map<String, Integer> asked = new HashMap<>();
  private final List<Assignment> created = new ArrayList<>();
  private final Map<LocalDate, List<Assignment>> moved = new HashMap<>();
  private int kept;

  AssignmentWriting(Database database, Cycle cycle, FrozenPlan plan) {
    this.database = database;
    this.cycle = cycle;
    this.plan = plan;
  }

  Outcome write(List<Request> requests, String by) {
    return database.tx(connection -> write(connection, requests, by));
  }

  private Outcome write(Connection connection, List<Request> requests, String by)
      throws SQLException {
    AssignmentTable table = new AssignmentTable(connection, database.dialect());
    Set<String> units = new LinkedHashSet<>();
    requests.forEach(r -> units.add(r.unit()));
    Map<String, Assignment> there = table.about(cycle.id(), units);
    Set<String> seen = new LinkedHashSet<>();
    for (Request request : requests) {
      String key = AssignmentTable.key(request.unit(), request.group(), request.account());
      if (seen.add(key)) {
        sort(request, there.get(key));
      }
    }
    table.insert(created, by);
    int dated = 0;
    for (Map.Entry<LocalDate, List<Assignment>> day : moved.entrySet()) {
      table.due(day.getValue(), day.getKey());
      dated += day.getValue().size();
    }
    return new Outcome(created.size(), dated, kept);
  }

  private void sort(Request request, Assignment there) {
    if (there == null) {
      created.add(fresh(request));
    } else if (there.isSubmitted() || there.due().equals(request.due())) {
      kept++;
    } else {
      moved.computeIfAbsent(request.due(), d -> new ArrayList<>()).add(there);
    }
  }

  private Assignment fresh(Request request) {
    int questions =
        asked.computeIfAbsent(request.group(), group -> Questions.of(plan, group).size());
    return new Assignment(
        0,
        cycle.id(),
        request.unit(),
        request.group(),
        request.account(),
        request.due(),
        State.OPEN,
        0,
        0,
        questions,
        null,
        0,
        null);
  }
}
