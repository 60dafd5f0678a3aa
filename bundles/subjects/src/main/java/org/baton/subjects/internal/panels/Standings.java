package org.baton.subjects.internal.panels;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baton.api.access.Access;
import org.baton.api.data.Database;
import org.baton.api.plan.Plan;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.sheet.SheetAssignments;
import org.baton.api.text.Text;
import org.baton.subjects.internal.Rights;
import org.baton.subjects.internal.Timepiece;
import org.baton.subjects.internal.groups.Group;
import org.baton.subjects.internal.groups.GroupRegister;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where panels stand: one, a page of them, or a whole cycle by groups. */
@Component(service = Standings.class)
public final class Standings {
  private static final int PAGE = 1000;

  private final Database database;
  private final Access access;
  private final SheetAssignments sheets;
  private final Surroundings around;
  private final Timepiece time;

  /** Works on the module's schema and on the assignments of cycles. */
  @Activate
  public Standings(
      @Reference(target = "(org.baton.module=subjects)") Database database,
      @Reference Access access,
      @Reference SheetAssignments sheets,
      @Reference Surroundings around) {
    this(database, access, sheets, around, Timepiece.real());
  }

  Standings(
      Database database,
      Access access,
      SheetAssignments sheets,
      Surroundings around,
      Timepiece time) {
    this.database = database;
    this.access = access;
    this.sheets = sheets;
    this.around = around;
    this.time = time;
  }

  /**
   * Where a panel stands.
   *
   * @throws Problem when there is none with this number
   */
  public Standing get(long id) {
    Panel panel =
        database
            .read(c -> new PanelTable(c, database.dialect()).find(id))
            .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "subjects.panel.none", id));
    access.require(Rights.VIEW, Access.EVERYWHERE, panel.cycle());
    return standings(panel.cycle(), List.of(panel)).get(0);
  }

  /** Where the panels of a cycle behind a number stand; empty words mean any. */
  public List<Standing> page(String cycle, String group, String unit, long after, int limit) {
    access.require(Rights.VIEW, Access.EVERYWHERE, cycle);
    return standings(cycle, read(cycle, group, unit, after, limit));
  }

  private List<Panel> read(String cycle, String group, String unit, long after, int limit) {
    return database.read(
        c -> new PanelTable(c, database.dialect()).page(cycle, group, unit, after, limit));
  }

  private List<Standing> standings(String cycle, List<Panel> panels) {
    if (panels.isEmpty()) {
      return List.of();
    }
    Optional<Plan> plan = around.plan(cycle);
    List<Group> groups = around.groups();
    Map<Long, List<Seat>> seats = seats(panels);
    List<String> units = panels.stream().map(Panel::unit).distinct().toList();
    GivenSheets given = GivenSheets.about(sheets, cycle, units, time.day());
    return panels.stream()
        .map(p -> standing(p, seats.getOrDefault(p.id(), List.of()), given, plan, groups))
        .toList();
  }

  private Map<Long, List<Seat>> seats(List<Panel> panels) {
    List<Long> ids = panels.stream().map(Panel::id).toList();
    return database.read(c -> new SeatTable(c, database.dialect()).of(ids)).stream()
        .collect(Collectors.groupingBy(Seat::panel));
  }

  private static Standing standing(
      Panel panel, List<Seat> seats, GivenSheets given, Optional<Plan> plan, List<Group> groups) {
    if (panel.kind() == Panel.Kind.APPEAL) {
      return seated(panel, seats, given);
    }
    Group group = GroupRegister.find(groups, panel.group());
    List<Text> main =
        Surroundings.answered(plan, panel.group()).stream()
            .filter(Surroundings.Answered::main)
            .map(Surroundings.Answered::title)
            .toList();
    List<Seat> standing = seats.stream().map(s -> s.in(given.state(panel, s))).toList();
    return new Standing(
        panel,
        standing,
        given.answers(panel),
        Surroundings.minimum(plan, group),
        (int) seats.stream().filter(s -> given.isAwaited(panel, s)).count(),
        (int) seats.stream().filter(s -> given.isLate(panel, s)).count(),
        main);
  }

  /** A panel for an appeal has no sheets; it is complete when its places are taken. */
  private static Standing seated(Panel panel, List<Seat> seats, GivenSheets given) {
    int taken = (int) seats.stream().filter(s -> GivenSheets.isSeated(panel, s)).count();
    int awaited = (int) seats.stream().filter(s -> given.isAwaited(panel, s)).count();
    return new Standing(panel, seats, taken, Math.max(1, panel.size()), awaited, 0, List.of());
  }

  /** How far each group with panels is in a cycle, in the order of their priority. */
  public List<GroupProgress> progress(String cycle) {
    access.require(Rights.VIEW, Access.EVERYWHERE, cycle);
    List<Group> groups = around.groups();
    Map<String, GroupProgress> byGroup = new HashMap<>();
    long after = 0;
    List<Standing> some;
    do {
      some = standings(cycle, read(cycle, "", "", after, PAGE));
      for (Standing s : some) {
        if (s.panel().kind() == Panel.Kind.EVALUATION) {
          byGroup.compute(s.panel().group(), (code, so) -> progress(groups, code, so).plus(s));
        }
        after = s.panel().id();
      }
    } while (some.size() == PAGE);
    return groups.stream().map(g -> byGroup.get(g.code())).filter(Objects::nonNull).toList();
  }

  private static GroupProgress progress(List<Group> groups, String code, GroupProgress soFar) {
    return soFar == null ? GroupProgress.none(GroupRegister.find(groups, code)) : soFar;
  }
}
