package org.baton.core.internal.sheets;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.sheet.SheetAssignments.Place;
import org.baton.core.internal.Codes;
import org.baton.core.internal.Placed;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.CycleRegister;
import org.baton.core.internal.cycles.PhaseNames;
import org.baton.core.internal.plans.FrozenPlan;
import org.baton.core.internal.plans.PlanRegister;
import org.baton.core.internal.sheets.Assignment.State;
import org.baton.core.internal.store.AssignmentTable;
import org.baton.core.internal.store.CycleTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps who answers for which unit, for those who run a cycle. */
@Component(service = AssignmentRegister.class)
public final class AssignmentRegister {
  /** What it takes to hand out sheets. */
  public static final String ASSIGN = "core.sheets.assign";

  private static final String VIEW = "core.sheets.view";
  private static final int MOST = 50_000;
  private static final int MOST_MISTAKES = 1000;

  /** As many sheets as one entry of the audit trail tells of. */
  private static final int TOLD = 100;

  private final Database database;
  private final CycleRegister cycles;
  private final CycleTable cycleTable;
  private final PlanRegister plans;
  private final Access access;
  private final AuditTrail audit;
  private final Counts counts = new Counts(System::nanoTime);

  /** A sheet to be handed out. */
  public record Request(String unit, String group, String account, LocalDate due) {}

  /**
   * What came of handing out sheets.
   *
   * @param created how many are new
   * @param moved how many were there and have another last day now
   * @param kept how many were there and stay as they are
   */
  public record Outcome(int created, int moved, int kept) {
    Outcome and(Outcome other) {
      return new Outcome(created + other.created, moved + other.moved, kept + other.kept);
    }
  }

  /** Works on the module's schema. */
  @Activate
  public AssignmentRegister(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference CycleRegister cycles,
      @Reference CycleTable cycleTable,
      @Reference PlanRegister plans,
      @Reference Access access,
      @Reference AuditTrail audit) {
    this.database = database;
    this.cycles = cycles;
    this.cycleTable = cycleTable;
    this.plans = plans;
    this.access = access;
    this.audit = audit;
  }

  /** Every account for every unit; what is there already gets the new last day. */
  public Outcome assign(
      String cycle,
      String group,
      Collection<String> units,
      Collection<String> accounts,
      LocalDate due) {
    Set<String> of = new LinkedHashSet<>(units);
    Set<String> by = new LinkedHashSet<>(accounts);
    List<Violation> missing = new ArrayList<>();
    refuseNothing("units", of.isEmpty(), missing);
    refuseNothing("accounts", by.isEmpty(), missing);
    refuseNothing("due", due == null, missing);
    refuse(missing);
    if ((long) of.size() * by.size() > MOST) {
      throw Problem.of(Kind.TOO_LARGE, "core.assignment.many", MOST);
    }
    List<Request> requests = new ArrayList<>();
    of.forEach(u -> by.forEach(a -> requests.add(new Request(u, group, a, due))));
    return assign(cycle, requests);
  }

  /** Hands out sheets, all or none; what is there already gets the new last day. */
  Outcome assign(String cycle, List<Request> requests) {
    if (requests.size() > MOST) {
      throw Problem.of(Kind.TOO_LARGE, "core.assignment.many", MOST);
    }
    List<Placed<Request>> placed = requests.stream().map(Placed::of).toList();
    Intake done =
        database.tx(
            connection -> {
              Intake intake = open(cycle);
              refuse(intake.write(placed).stream().distinct().toList());
              return intake;
            });
    counts.forget(done.cycle.id());
    return done.outcome();
  }

  private static void refuseNothing(String field, boolean nothing, List<Violation> mistakes) {
    if (nothing) {
      mistakes.add(Violation.at(field, "", "core.assignment.missing"));
    }
  }

  static void refuse(List<Violation> mistakes) {
    if (!mistakes.isEmpty()) {
      List<Violation> shown = mistakes.subList(0, Math.min(MOST_MISTAKES, mistakes.size()));
      throw Problem.invalid("core.assignment.invalid", shown, mistakes.size());
    }
  }

  /** Opens a cycle to hand out its sheets. Ask again for every transaction. */
  public Intake open(String code) {
    Cycle cycle = cycles.get(code);
    if (!cycle.isIn(CyclePhase.PLANNED, CyclePhase.EXECUTION, CyclePhase.EVALUATION)) {
      throw Problem.of(Kind.CONFLICT, "core.assignment.phase", code, PhaseNames.of(cycle.phase()));
    }
    Set<String> units = database.read(connection -> cycleTable.unitSet(connection, cycle.id()));
    return new Intake(cycle, plans.frozen(cycle), units);
  }

  /** Assignments of a cycle behind a number, in the order of their numbers. */
  public List<Assignment> page(String cycle, AssignmentQuery query, long after, int limit) {
    access.require(VIEW, query.unit(), cycle);
    Cycle of = cycles.get(cycle);
    return database.read(
        connection ->
            new AssignmentTable(connection, database.dialect()).page(of.id(), query, after, limit));
  }

  /**
   * How many assignments of a cycle stand where.
   *
   * @param at when they were counted: a moment ago where there are very many
   */
  public record Standing(Map<Assignment.State, Long> states, Instant at) {}

  /** How many assignments of a cycle stand where; very many are not counted for every caller. */
  public Standing count(String cycle) {
    access.require(VIEW, Access.EVERYWHERE, cycle);
    Cycle of = cycles.get(cycle);
    Counts.Counted counted = counts.of(of.id(), () -> count(of));
    return new Standing(counted.states(), counted.at());
  }

  private Map<Assignment.State, Long> count(Cycle of) {
    return database.read(
        connection -> new AssignmentTable(connection, database.dialect()).count(of.id()));
  }

  /** Takes an assignment back, with what was entered; a locked sheet stays. */
  public void withdraw(String cycle, long id) {
    Cycle of = cycles.get(cycle);
    database.<Void, RuntimeException>tx(
        connection -> {
          Assignment a =
              new AssignmentTable(connection, database.dialect())
                  .find(id)
                  .filter(found -> found.cycle() == of.id())
                  .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "core.assignment.unknown"));
          if (!withdraw(connection, of, List.of(a)).isEmpty()) {
            throw Problem.of(Kind.CONFLICT, "core.assignment.submitted");
          }
          return null;
        });
    counts.forget(of.id());
  }

  /**
   * Takes assignments back, with what was entered; what is not there is passed over.
   *
   * @return those that stay because they are locked
   */
  List<Place> withdraw(String cycle, Collection<Place> places) {
    Cycle of = cycles.get(cycle);
    Set<String> units = new LinkedHashSet<>();
    places.forEach(p -> units.add(p.unit()));
    List<Assignment> locked =
        database.tx(
            connection -> {
              Map<String, Assignment> there =
                  new AssignmentTable(connection, database.dialect()).about(of.id(), units);
              Set<Assignment> wanted = new LinkedHashSet<>();
              for (Place p : places) {
                wanted.add(there.get(AssignmentTable.key(p.unit(), p.group(), p.account())));
              }
              wanted.remove(null);
              return withdraw(connection, of, wanted);
            });
    counts.forget(of.id());
    return locked.stream().map(a -> new Place(a.unit(), a.group(), a.account())).toList();
  }

  /** Answers with those that stay because they are locked. */
  private List<Assignment> withdraw(
      Connection connection, Cycle cycle, Collection<Assignment> assignments) throws SQLException {
    assignments.stream()
        .map(Assignment::unit)
        .distinct()
        .forEach(unit -> access.require(ASSIGN, unit, cycle.code()));
    AssignmentTable table = new AssignmentTable(connection, database.dialect());
    Map<Long, State> states = table.lock(assignments.stream().map(Assignment::id).toList());
    List<Assignment> locked = new ArrayList<>();
    List<Assignment> open = new ArrayList<>();
    for (Assignment a : assignments) {
      State state = states.get(a.id());
      if (state != null) {
        (state == State.SUBMITTED ? locked : open).add(a);
      }
    }
    table.delete(open.stream().map(Assignment::id).toList());
    for (int from = 0; from < open.size(); from += TOLD) {
      told(cycle, open.subList(from, Math.min(open.size(), from + TOLD)));
    }
    return locked;
  }

  private void told(Cycle cycle, List<Assignment> withdrawn) {
    audit.record(
        "core.assignment.withdrawn",
        "cycle:" + cycle.code(),
        "",
        Map.of(
            "sheets",
            withdrawn.stream()
                .map(a -> a.unit() + "/" + a.group() + "/" + a.account())
                .collect(Collectors.joining(" "))));
  }

  /** Hands out sheets of one cycle, within the caller's transaction. */
  public final class Intake {
    private final Cycle cycle;
    private final FrozenPlan plan;
    private final Set<String> units;
    private Outcome outcome = new Outcome(0, 0, 0);

    private Intake(Cycle cycle, FrozenPlan plan, Set<String> units) {
      this.cycle = cycle;
      this.plan = plan;
      this.units = units;
    }

    /** What came of it so far. */
    public Outcome outcome() {
      return outcome;
    }

    /**
     * Writes assignments, all or none. May be called again for the next part of a long list.
     *
     * @return all mistakes; nothing of this list is written when there is one
     */
    public List<Violation> write(List<Placed<Request>> requests) {
      List<Violation> mistakes = new ArrayList<>();
      requests.forEach(r -> check(r, mistakes));
      if (mistakes.isEmpty() && !requests.isEmpty()) {
        AssignmentWriting writing = new AssignmentWriting(database, cycle, plan);
        List<Request> plain = requests.stream().map(Placed::item).toList();
        outcome = outcome.and(writing.write(plain, access.caller().account()));
        counts.forget(cycle.id());
        audit.record(
            "core.assignment.made",
            "cycle:" + cycle.code(),
            "",
            Map.of("sheets", Integer.toString(plain.size())));
      }
      return mistakes;
    }

    private void check(Placed<Request> placed, List<Violation> mistakes) {
      Request request = placed.item();
      String unit = request.unit();
      if (!units.contains(unit)) {
        mistakes.add(placed.violation("units", unit, "core.sheet.unit", unit));
      } else if (!access.may(ASSIGN, unit, cycle.code())) {
        mistakes.add(placed.violation("units", unit, "core.assignment.denied", unit));
      }
      if (!Codes.isCode(request.account())) {
        mistakes.add(placed.violation("accounts", request.account(), "core.code.invalid"));
      }
      refuseNothing("due", request.due() == null, mistakes);
      if (Questions.of(plan, request.group()).isEmpty()) {
        String group = request.group();
        mistakes.add(placed.violation("group", group, "core.assignment.group", group));
      }
    }
  }
}
