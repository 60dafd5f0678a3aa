package org.baton.subjects.internal.panels;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.data.Outbox;
import org.baton.api.plan.Plan;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.sheet.SheetAssignments;
import org.baton.api.sheet.SheetAssignments.Place;
import org.baton.subjects.internal.Faults;
import org.baton.subjects.internal.Rights;
import org.baton.subjects.internal.Timepiece;
import org.baton.subjects.internal.groups.Group;
import org.baton.subjects.internal.groups.GroupRegister;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the office does with the members of a panel: invite, give out sheets, remind, close. */
@Component(service = PanelDesk.class)
public final class PanelDesk {
  /** What is sent when members are reminded. */
  static final String REMINDED = "subjects.panel.reminded";

  private static final int LONGEST = 400;

  private final Database database;
  private final Access access;
  private final AuditTrail audit;
  private final Outbox outbox;
  private final SheetAssignments sheets;
  private final Surroundings around;
  private final Timepiece time;

  /** Works on the module's schema and on the assignments of cycles. */
  @Activate
  public PanelDesk(
      @Reference(target = "(org.baton.module=subjects)") Database database,
      @Reference Access access,
      @Reference AuditTrail audit,
      @Reference Outbox outbox,
      @Reference SheetAssignments sheets,
      @Reference Surroundings around) {
    this(database, access, audit, outbox, sheets, around, Timepiece.real());
  }

  PanelDesk(
      Database database,
      Access access,
      AuditTrail audit,
      Outbox outbox,
      SheetAssignments sheets,
      Surroundings around,
      Timepiece time) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.outbox = outbox;
    this.sheets = sheets;
    this.around = around;
    this.time = time;
  }

  /** What is done with a panel that stays as it is meanwhile. */
  @FunctionalInterface
  private interface Deed<R> {
    R run(Panel panel, List<Seat> seats, Moves moves) throws SQLException;
  }

  private <R> R on(long id, Deed<R> deed) {
    return database.tx(
        c -> {
          Panel panel = Drawing.open(new PanelTable(c, database.dialect()).lock(id), id);
          access.require(Rights.MANAGE, Access.EVERYWHERE, panel.cycle());
          SeatTable table = new SeatTable(c, database.dialect());
          return deed.run(panel, table.of(id), new Moves(table, audit, panel, time.now()));
        });
  }

  /** Invites those who are proposed; says how many. */
  public int invite(long id) {
    return on(
        id,
        (panel, seats, moves) -> {
          int invited = 0;
          for (Seat seat : seats) {
            if (seat.state() == State.PROPOSED) {
              moves.apply(seat, Event.INVITE, Party.OFFICER);
              invited++;
            }
          }
          return invited;
        });
  }

  /**
   * Gives their sheets to those who are cleared; says how many. Whoever sits in another group that
   * answers the same is counted once: in the group of higher priority, or where they submitted.
   */
  public int activate(long id) {
    Optional<Plan> plan = around.plan(panel(id).cycle());
    return on(
        id,
        (panel, seats, moves) -> {
          if (panel.kind() == Panel.Kind.APPEAL) {
            throw Problem.of(Kind.CONFLICT, "subjects.panel.no-sheets");
          }
          List<Place> given = new ArrayList<>();
          Map<String, List<Seat>> lower = new HashMap<>();
          Map<String, String> higher = counted(panel, plan, moves, lower);
          for (Seat seat : seats) {
            String elsewhere = higher.get(seat.account());
            if (seat.state() == State.CLEARED && elsewhere != null) {
              Recusal twice = new Recusal(Reason.TWO_GROUPS, elsewhere);
              moves.apply(seat, Event.RECUSE, Party.PLATFORM, twice);
            } else if (seat.state() == State.CLEARED) {
              displace(panel, lower.getOrDefault(seat.account(), List.of()), moves);
              moves.apply(seat, Event.ACTIVATE, Party.OFFICER);
              given.add(GivenSheets.place(panel, seat));
            }
          }
          if (!given.isEmpty()) {
            sheets.assign(panel.cycle(), given, panel.due());
          }
          return given.size();
        });
  }

  /**
   * By account, the group that counts for whoever sits in another one: of higher priority, or with
   * a sheet that is locked. The others go to {@code lower}.
   */
  private Map<String, String> counted(
      Panel panel, Optional<Plan> plan, Moves moves, Map<String, List<Seat>> lower)
      throws SQLException {
    List<Group> groups = around.groups();
    Group own = GroupRegister.find(groups, panel.group());
    Map<String, String> higher = new HashMap<>();
    Map<Seat, String> others = moves.table().others(panel.cycle(), panel.unit(), panel.group());
    GivenSheets given = others.isEmpty() ? new GivenSheets(Map.of(), time.day()) : given(panel);
    others.forEach(
        (seat, code) -> {
          boolean before = GroupRegister.find(groups, code).priority() < own.priority();
          boolean done = given.isSubmitted(new Place(panel.unit(), code, seat.account()));
          if (Surroundings.meet(plan, own.code(), code)) {
            if (before || done) {
              higher.put(seat.account(), code);
            } else {
              lower.computeIfAbsent(seat.account(), a -> new ArrayList<>()).add(seat);
            }
          }
        });
    return higher;
  }

  /** Takes somebody out of groups of lower priority, with the sheets that they have there. */
  private void displace(Panel panel, List<Seat> lower, Moves moves) throws SQLException {
    for (Seat seat : lower) {
      Panel other = panel(seat.panel());
      Recusal twice = new Recusal(Reason.TWO_GROUPS, panel.group());
      new Moves(moves.table(), audit, other, moves.now())
          .apply(seat, Event.RECUSE, Party.PLATFORM, twice);
      takeBack(other, seat);
    }
  }

  /** Takes back the sheet of whoever has one; whoever locked it meanwhile cannot leave. */
  private void takeBack(Panel panel, Seat seat) {
    List<Place> place = List.of(GivenSheets.place(panel, seat));
    if (seat.state() == State.ACTIVE && !sheets.withdraw(panel.cycle(), place).isEmpty()) {
      throw Problem.of(Kind.CONFLICT, "subjects.seat.submitted", seat.name());
    }
  }

  private GivenSheets given(Panel panel) {
    return GivenSheets.about(sheets, panel.cycle(), List.of(panel.unit()), time.day());
  }

  /** The panel with this number, for a caller who was or will be asked for what they may. */
  private Panel panel(long id) {
    return database
        .read(c -> new PanelTable(c, database.dialect()).find(id))
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "subjects.panel.none", id));
  }

  /**
   * Recuses a member for a reason that no rule knows; a sheet they have is taken back.
   *
   * @throws Problem when there is no reason, or the sheet is locked
   */
  public void recuse(long id, long seat, String reason) {
    leave(id, seat, Event.RECUSE, reason);
  }

  /**
   * Lets somebody go who does not answer; a sheet they have is taken back.
   *
   * @throws Problem when there is no reason, or the sheet is locked
   */
  public void replace(long id, long seat, String reason) {
    leave(id, seat, Event.REPLACE, reason);
  }

  private void leave(long id, long number, Event event, String reason) {
    new Faults().words("reason", reason, LONGEST).refuse();
    this.<Void>on(
        id,
        (panel, seats, moves) -> {
          Seat seat =
              seats.stream()
                  .filter(s -> s.id() == number)
                  .findFirst()
                  .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "subjects.seat.none", number));
          moves.apply(seat, event, Party.OFFICER, new Recusal(Reason.OFFICE, reason));
          takeBack(panel, seat);
          return null;
        });
  }

  /**
   * Reminds those who were invited or have a sheet and did not answer, once a day; says how many.
   * They see it on their home page; a message tells whoever listens.
   *
   * @throws Problem when nobody has to be reminded today
   */
  public int remind(long id) {
    return on(
        id,
        (panel, seats, moves) -> {
          GivenSheets given = given(panel);
          List<Seat> waited =
              seats.stream()
                  .filter(s -> s.state() == State.INVITED || s.state() == State.ACTIVE)
                  .filter(s -> given.isAwaited(panel, s))
                  .filter(s -> s.remindedAt() == null || !isToday(s))
                  .toList();
          if (waited.isEmpty()) {
            throw Problem.of(Kind.CONFLICT, "subjects.panel.reminded");
          }
          moves.table().reminded(waited, moves.now());
          List<String> accounts = waited.stream().map(Seat::account).toList();
          outbox.send(REMINDED, Messages.reminder(panel, accounts));
          audit.record(
              "subjects.reminder.made",
              "panel:" + id,
              "",
              Map.of("members", Integer.toString(waited.size())));
          return waited.size();
        });
  }

  private boolean isToday(Seat seat) {
    return !time.dayOf(seat.remindedAt()).isBefore(time.day());
  }

  /** Gives the panel another last day, and those who have a sheet too. */
  public void extend(long id, LocalDate due) {
    boolean past = due == null || due.isBefore(time.day());
    new Faults().when(past, "due", due, "subjects.panel.due").day("due", due).refuse();
    database.<Void, RuntimeException>tx(
        c -> {
          PanelTable table = new PanelTable(c, database.dialect());
          Panel panel = Drawing.open(table.lock(id), id);
          access.require(Rights.MANAGE, Access.EVERYWHERE, panel.cycle());
          table.due(id, due);
          List<Place> places =
              new SeatTable(c, database.dialect())
                  .of(id).stream()
                      .filter(s -> s.state() == State.ACTIVE)
                      .map(s -> GivenSheets.place(panel, s))
                      .toList();
          if (!places.isEmpty()) {
            sheets.assign(panel.cycle(), places, due);
          }
          audit.record("subjects.panel.changed", "panel:" + id, "", Map.of("due", due.toString()));
          return null;
        });
  }

  /**
   * Closes a panel: what was submitted is locked, what was not has lapsed and is refused. On a
   * panel for an appeal, those who are cleared keep their places.
   *
   * @throws Problem before the last day is over, while sheets are still awaited
   */
  public void close(long id) {
    this.<Void>on(
        id,
        (panel, seats, moves) -> {
          GivenSheets given = given(panel);
          if (seats.stream().anyMatch(s -> given.isAwaited(panel, s))) {
            throw Problem.of(Kind.CONFLICT, "subjects.panel.waiting", panel.due().toString());
          }
          for (Seat seat : seats) {
            if (seat.state() == State.ACTIVE && given.isSubmitted(panel, seat)) {
              Seat submitted = moves.apply(seat, Event.SUBMIT, Party.PLATFORM);
              moves.apply(submitted, Event.LOCK, Party.PLATFORM);
            } else if (seat.state().isAwaited() && !GivenSheets.isSeated(panel, seat)) {
              moves.apply(seat, Event.LAPSE, Party.PLATFORM);
            }
          }
          new PanelTable(moves.table().connection(), database.dialect()).close(id);
          audit.record("subjects.panel.changed", "panel:" + id, "", Map.of("state", "CLOSED"));
          return null;
        });
  }
}
