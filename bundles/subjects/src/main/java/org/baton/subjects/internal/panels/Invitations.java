package org.baton.subjects.internal.panels;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.subjects.internal.Faults;
import org.baton.subjects.internal.Rights;
import org.baton.subjects.internal.Timepiece;
import org.baton.subjects.internal.groups.Member;
import org.baton.subjects.internal.groups.MemberTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The caller's own invitations. Before somebody has declared their ties they are told the unit, the
 * group and the last day, and nothing else; the sheet exists only for whoever is cleared.
 */
@Component(service = Invitations.class)
public final class Invitations {
  private static final int MOST = 200;
  private static final int LONGEST = 400;

  private final Database database;
  private final Access access;
  private final AuditTrail audit;
  private final Surroundings around;
  private final Timepiece time;

  /** An invitation with the panel that it is to. */
  public record Invitation(Seat seat, Panel panel) {
    /** Whether it can still be answered on a day. */
    public boolean isOpen(LocalDate day) {
      return seat.state() == State.INVITED && !panel.closed() && !panel.due().isBefore(day);
    }
  }

  /** Works on the module's schema. */
  @Activate
  public Invitations(
      @Reference(target = "(org.baton.module=subjects)") Database database,
      @Reference Access access,
      @Reference AuditTrail audit,
      @Reference Surroundings around) {
    this(database, access, audit, around, Timepiece.real());
  }

  Invitations(
      Database database, Access access, AuditTrail audit, Surroundings around, Timepiece time) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.around = around;
    this.time = time;
  }

  /** What the caller was invited to, the newest first; at most 200. Everybody sees their own. */
  public List<Invitation> mine() {
    String account = access.caller().account();
    return database.read(
        c -> {
          List<Seat> seats = new SeatTable(c, database.dialect()).of(account, MOST);
          Map<Long, Panel> panels =
              new PanelTable(c, database.dialect())
                  .find(seats.stream().map(Seat::panel).distinct().toList()).stream()
                      .collect(Collectors.toMap(Panel::id, Function.identity()));
          return seats.stream().map(s -> new Invitation(s, panels.get(s.panel()))).toList();
        });
  }

  /**
   * One of the caller's invitations.
   *
   * @throws Problem when it is somebody else's, with the same words as when there is none
   */
  public Invitation mine(long seat) {
    return database.read(c -> mine(c, seat));
  }

  private Invitation mine(Connection c, long id) throws SQLException {
    Seat seat =
        new SeatTable(c, database.dialect())
            .find(id)
            .filter(s -> s.account().equals(access.caller().account()))
            .filter(s -> s.state() != State.RESERVE && s.state() != State.PROPOSED)
            .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "subjects.seat.none", id));
    Panel panel = new PanelTable(c, database.dialect()).find(seat.panel()).orElseThrow();
    access.require(Rights.ANSWER, panel.unit(), panel.cycle());
    return new Invitation(seat, panel);
  }

  /**
   * The caller takes part and declares what ties them to the unit; without any, none is known to
   * them. The rules are applied at once.
   *
   * @return where the caller stands then: cleared or recused
   * @throws Problem when they answered before, the last day is over, or a note is missing
   */
  public Invitation accept(long seat, List<Declaration> ties) {
    check(ties);
    return database.tx(c -> accept(c, seat, ties, setting(c, seat)));
  }

  /**
   * The caller takes part in everything they are invited to, and declares that nothing ties them to
   * any of these units. What cannot be answered any more, such as after its last day, stays as it
   * is.
   *
   * @param seats the invitations that the caller saw
   */
  public void acceptAll(List<Long> seats) {
    database.<Void, RuntimeException>tx(
        c -> {
          Map<String, Setting> settings = new HashMap<>();
          for (long seat : seats) {
            Invitation invitation = mine(c, seat);
            if (invitation.isOpen(time.day())) {
              String cycle = invitation.panel().cycle();
              Setting setting =
                  settings.computeIfAbsent(cycle, code -> around.setting(code, time.day()));
              accept(c, seat, List.of(), setting);
            }
          }
          return null;
        });
  }

  private Setting setting(Connection c, long seat) throws SQLException {
    return around.setting(mine(c, seat).panel().cycle(), time.day());
  }

  private static void check(List<Declaration> ties) {
    Faults faults = new Faults();
    for (Declaration tie : ties) {
      faults.words("note", tie.note(), LONGEST);
    }
    faults.refuse();
  }

  private Invitation accept(Connection c, long id, List<Declaration> ties, Setting setting)
      throws SQLException {
    Invitation invitation = open(c, id);
    Panel panel = invitation.panel();
    SeatTable table = new SeatTable(c, database.dialect());
    Moves moves = new Moves(table, audit, panel, time.now());
    Seat seat = moves.apply(invitation.seat(), Event.ACCEPT, Party.MEMBER);
    keep(c, panel, seat, ties);
    Optional<Recusal> recusal = recusal(c, panel, seat, ties, setting);
    Seat then =
        recusal.isPresent()
            ? moves.apply(seat, Event.RECUSE, Party.PLATFORM, recusal.get())
            : moves.apply(seat, Event.CLEAR, Party.PLATFORM);
    return new Invitation(then, panel);
  }

  /** An invitation that can be answered. */
  private Invitation open(Connection c, long id) throws SQLException {
    Invitation invitation = mine(c, id);
    Drawing.open(
        new PanelTable(c, database.dialect()).lock(invitation.panel().id()),
        invitation.panel().id());
    if (invitation.panel().due().isBefore(time.day())) {
      throw Problem.of(
          Kind.CONFLICT, "subjects.invitation.late", invitation.panel().due().toString());
    }
    return invitation;
  }

  private void keep(Connection c, Panel panel, Seat seat, List<Declaration> ties)
      throws SQLException {
    TieTable table = new TieTable(c, database.dialect());
    for (Declaration d : ties) {
      Tie tie =
          new Tie(
              0,
              Tie.HolderKind.ACCOUNT,
              seat.account(),
              panel.unit(),
              d.kind(),
              d.note(),
              null,
              null,
              Tie.COOLING,
              true);
      table.insert(tie, time.now(), seat.account());
    }
  }

  private Optional<Recusal> recusal(
      Connection c, Panel panel, Seat seat, List<Declaration> ties, Setting setting)
      throws SQLException {
    if (!ties.isEmpty()) {
      Declaration first = ties.get(0);
      return Optional.of(new Recusal(first.kind().reason(), first.note()));
    }
    Optional<Member> member =
        new MemberTable(c, database.dialect())
            .of(List.of(seat.account())).stream()
                .filter(m -> m.group().equals(panel.group()))
                .findFirst();
    return member.isPresent()
        ? setting.rules(c, database.dialect(), panel, List.of(member.get())).of(member.get())
        : Optional.of(new Recusal(Reason.OFFICE, ""));
  }

  /**
   * The caller does not take part.
   *
   * @param reason why, in their words
   * @throws Problem when they answered before, or say no reason
   */
  public Invitation decline(long id, String reason) {
    new Faults().words("reason", reason, LONGEST).refuse();
    return database.tx(
        c -> {
          Invitation invitation = open(c, id);
          Moves moves =
              new Moves(
                  new SeatTable(c, database.dialect()), audit, invitation.panel(), time.now());
          Recusal why = new Recusal(Reason.NONE, reason);
          Seat seat = moves.apply(invitation.seat(), Event.DECLINE, Party.MEMBER, why);
          return new Invitation(seat, invitation.panel());
        });
  }
}
