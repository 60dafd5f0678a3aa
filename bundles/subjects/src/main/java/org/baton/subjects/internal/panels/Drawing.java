package org.baton.subjects.internal.panels;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.text.Text;
import org.baton.methods.delphi.PanelDraw;
import org.baton.subjects.internal.Faults;
import org.baton.subjects.internal.Rights;
import org.baton.subjects.internal.Timepiece;
import org.baton.subjects.internal.groups.GroupRegister;
import org.baton.subjects.internal.groups.Member;
import org.baton.subjects.internal.groups.MemberTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Draws panels from those who may be asked. The same roster, rules and seed give the same panels,
 * and who replaces whom is the order of the draw, too.
 */
@Component(service = Drawing.class)
public final class Drawing {
  private static final int MOST_UNITS = 500;
  private static final int MOST_MEMBERS = 1000;

  /** Seeds that can be read out and typed: up to nine digits. */
  private static final int SEEDS = 1_000_000_000;

  private final Database database;
  private final Access access;
  private final AuditTrail audit;
  private final Surroundings around;
  private final Timepiece time;
  private final SecureRandom random = new SecureRandom();

  /** Works on the module's schema. */
  @Activate
  public Drawing(
      @Reference(target = "(org.baton.module=subjects)") Database database,
      @Reference Access access,
      @Reference AuditTrail audit,
      @Reference Surroundings around) {
    this(database, access, audit, around, Timepiece.real());
  }

  Drawing(Database database, Access access, AuditTrail audit, Surroundings around, Timepiece time) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.around = around;
    this.time = time;
  }

  /**
   * Draws a panel for each unit.
   *
   * @return the numbers of the panels, in the order of the units' codes
   * @throws Problem with all that is wrong, such as every unit for which too few may be asked; then
   *     nothing is drawn
   */
  public List<Long> draw(DrawOrder order) {
    access.require(Rights.MANAGE, Access.EVERYWHERE, order.cycle());
    Setting setting = around.setting(order.cycle(), time.day());
    GroupRegister.find(setting.groups(), order.group());
    DrawOrder named = named(order);
    check(named, setting);
    return database.tx(c -> draw(c, named, setting));
  }

  /** The order with the units of a kind by their codes. */
  private DrawOrder named(DrawOrder order) {
    if (order.unitKind().isEmpty()) {
      return order;
    }
    Set<String> there = new HashSet<>(order.units());
    there.addAll(
        database.read(
            c ->
                new PanelTable(c, database.dialect())
                    .units(order.cycle(), order.kind(), order.group())));
    int most = MOST_UNITS - order.units().size();
    return order.with(around.unitsOf(order.unitKind(), there, most));
  }

  private void check(DrawOrder order, Setting setting) {
    Faults faults = new Faults();
    int units = order.units().size();
    boolean many = units < 1 || units > MOST_UNITS;
    faults.when(many, "units", units, "subjects.panel.units", MOST_UNITS);
    Map<String, Text> there = many ? Map.of() : around.names(order.units());
    for (String unit : many ? List.<String>of() : order.units()) {
      faults.when(!there.containsKey(unit), "units", unit, "subjects.unit", unit);
    }
    boolean unasked =
        order.kind() == Panel.Kind.EVALUATION && !Surroundings.asks(setting.plan(), order.group());
    faults.when(unasked, "group", order.group(), "subjects.panel.unasked");
    boolean size = order.size() < 0 || order.size() > MOST_MEMBERS;
    faults.when(size, "size", order.size(), "subjects.number", 0, MOST_MEMBERS);
    days(faults, order.due());
    faults.refuse();
  }

  private void days(Faults faults, LocalDate due) {
    boolean past = due == null || due.isBefore(time.day());
    faults.when(past, "due", due, "subjects.panel.due").day("due", due);
  }

  private List<Long> draw(Connection c, DrawOrder order, Setting setting) throws SQLException {
    PanelTable table = new PanelTable(c, database.dialect());
    SeatTable seats = new SeatTable(c, database.dialect());
    Set<String> there = table.units(order.cycle(), order.kind(), order.group());
    List<Member> asked = new MemberTable(c, database.dialect()).asked(order.group(), time.day());
    Map<String, RecusalRules> rules = setting.rules(c, database.dialect(), order, asked);
    Map<String, Integer> loads = loads(seats, order.cycle(), order.kind());
    Faults faults = new Faults();
    Map<Panel, List<Seat>> drawn = new LinkedHashMap<>();
    for (Panel panel : panels(order, table.numbers(order.units().size()))) {
      Ballot ballot = new Ballot(asked, rules.get(panel.unit()), loads);
      if (there.contains(panel.unit())) {
        faults.add("units", panel.unit(), "subjects.panel.there", panel.unit());
      } else if (ballot.free() < Math.max(1, order.size())) {
        few(faults, panel.unit(), order.size(), ballot);
      } else {
        drawn.put(panel, ballot.draw(panel.id(), order.size(), panel.seed(), 0, 0, panel.madeAt()));
        drawn.get(panel).stream()
            .filter(s -> s.state().isInPlay())
            .forEach(s -> loads.merge(s.account(), 1, Integer::sum));
      }
    }
    faults.refuse();
    table.insert(drawn.keySet());
    seats.insert(drawn.values().stream().flatMap(List::stream).toList());
    drawn.keySet().forEach(this::record);
    return drawn.keySet().stream().map(Panel::id).toList();
  }

  /** Of how many units each account is a member; hearing an appeal is no load. */
  private static Map<String, Integer> loads(SeatTable seats, String cycle, Panel.Kind kind)
      throws SQLException {
    return kind == Panel.Kind.EVALUATION ? seats.loads(cycle) : new HashMap<>();
  }

  /** The panels of an order, the first with its seed and each other one with the next. */
  private List<Panel> panels(DrawOrder order, List<Long> numbers) {
    long seed = order.seed() == null ? random.nextInt(SEEDS) : order.seed();
    Random seeds = new Random(seed);
    List<Panel> panels = new ArrayList<>();
    for (String unit : order.units()) {
      panels.add(panel(numbers.get(panels.size()), order, unit, seed));
      seed = seeds.nextInt(SEEDS);
    }
    return panels;
  }

  private static void few(Faults faults, String unit, int size, Ballot ballot) {
    faults.add(
        "units",
        unit,
        "subjects.panel.few",
        unit,
        ballot.free(),
        Math.max(1, size),
        ballot.recused(),
        ballot.full());
  }

  private Panel panel(long id, DrawOrder order, String unit, long seed) {
    return new Panel(
        id,
        order.cycle(),
        order.kind(),
        order.group(),
        unit,
        order.size(),
        order.due(),
        seed,
        order.size() == 0 ? "" : PanelDraw.GENERATOR,
        0,
        false,
        time.now(),
        access.caller().account());
  }

  private void record(Panel panel) {
    audit.record(
        "subjects.panel.made",
        "panel:" + panel.id(),
        "",
        Map.of(
            "cycle", panel.cycle(),
            "kind", panel.kind().name(),
            "group", panel.group(),
            "unit", panel.unit(),
            "size", Integer.toString(panel.size()),
            "seed", Long.toString(panel.seed())));
  }

  /**
   * Calls replacements in the order of the draw, and invites them. Whoever did not answer their
   * invitation by the last day is not waited for any more. When the reserve is used up, more are
   * drawn from the roster as it is.
   *
   * @param count how many
   * @param due the new last day, for whoever has no sheet yet
   * @return how many were called; those whom a rule keeps out by now are passed over
   * @throws Problem when the panel is closed, or nobody is left
   */
  public int wave(long id, int count, LocalDate due) {
    Panel seen = found(id);
    access.require(Rights.MANAGE, Access.EVERYWHERE, seen.cycle());
    Faults faults = new Faults();
    boolean number = count < 1 || count > MOST_MEMBERS;
    faults.when(number, "count", count, "subjects.number", 1, MOST_MEMBERS);
    days(faults, due);
    faults.refuse();
    Setting setting = around.setting(seen.cycle(), time.day());
    return database.tx(c -> wave(c, id, count, due, setting));
  }

  private int wave(Connection c, long id, int count, LocalDate due, Setting setting)
      throws SQLException {
    PanelTable panels = new PanelTable(c, database.dialect());
    Panel panel = open(panels.lock(id), id);
    SeatTable table = new SeatTable(c, database.dialect());
    Moves moves = new Moves(table, audit, panel, time.now());
    int wave = panel.wave() + 1;
    List<Member> asked = new MemberTable(c, database.dialect()).asked(panel.group(), time.day());
    RecusalRules rules = setting.rules(c, database.dialect(), panel, asked);
    Map<String, Integer> loads = loads(table, panel.cycle(), panel.kind());
    if (panel.due().isBefore(time.day())) {
      lapse(moves, table.of(id));
    }
    Replacements next = new Replacements(moves, table, rules, asked, loads, wave);
    int called = next.call(count);
    if (called < count) {
      called += next.draw(count - called);
    }
    if (called == 0) {
      throw Problem.of(Kind.CONFLICT, "subjects.panel.nobody");
    }
    panels.wave(id, wave, due);
    return called;
  }

  private static void lapse(Moves moves, List<Seat> seats) throws SQLException {
    for (Seat seat : seats) {
      if (seat.state() == State.INVITED) {
        moves.apply(seat, Event.LAPSE, Party.PLATFORM);
      }
    }
  }

  private Panel found(long id) {
    return database
        .read(c -> new PanelTable(c, database.dialect()).find(id))
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "subjects.panel.none", id));
  }

  /** The panel if it can still change. */
  static Panel open(Optional<Panel> panel, long id) {
    Panel found = panel.orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "subjects.panel.none", id));
    if (found.closed()) {
      throw Problem.of(Kind.CONFLICT, "subjects.panel.closed");
    }
    return found;
  }
}
