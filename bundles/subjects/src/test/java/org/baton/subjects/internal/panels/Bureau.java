package org.baton.subjects.internal.panels;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.cycle.Cycles;
import org.baton.api.data.Outbox;
import org.baton.api.sheet.SheetAssignments;
import org.baton.api.text.Text;
import org.baton.subjects.internal.PretendedAccounts;
import org.baton.subjects.internal.PretendedUnits;
import org.baton.subjects.internal.TestStore;
import org.baton.subjects.internal.Timepiece;
import org.baton.subjects.internal.groups.GroupRegister;
import org.baton.subjects.internal.groups.Member;
import org.baton.subjects.internal.groups.Rosters;
import org.baton.subjects.internal.matrix.GivenPlans;

/** An office that draws panels in the cycle C of 2026, with a clock that a test sets. */
final class Bureau implements SheetAssignments, Outbox, Cycles, AutoCloseable {
  static final LocalDate DUE = LocalDate.of(2030, 3, 31);

  final TestStore store;
  final GivenPlans plans = new GivenPlans(2030);
  final List<String> sent = new ArrayList<>();
  final Map<Place, Assigned> sheets = new HashMap<>();
  final PretendedUnits units = new PretendedUnits();
  final Timepiece time = new Timepiece(new SetClock());
  final GroupRegister groups;
  final Rosters rosters;
  final Surroundings around;
  final Drawing drawing;
  final PanelDesk desk;
  final Standings standings;
  final Invitations invitations;
  final KnownTies ties;

  /** What somebody does just before sheets are taken back. */
  Runnable beforeWithdrawing = () -> {};

  private Instant now = Instant.parse("2030-03-01T04:00:00Z");

  Bureau() {
    this("select 1");
  }

  /** An office whose database begins with a statement, such as one on the order of words. */
  Bureau(String first) {
    store = new TestStore(first);
    groups = new GroupRegister(store, store, store);
    rosters =
        new Rosters(store, store, store, units, new PretendedAccounts(account -> true), groups);
    around = new Surroundings(this, plans, units, groups);
    drawing = new Drawing(store, store, store, around, time);
    desk = new PanelDesk(store, store, store, this, this, around, time);
    standings = new Standings(store, store, this, around, time);
    invitations = new Invitations(store, store, store, around, time);
    ties =
        new KnownTies(
            store,
            store,
            store,
            units,
            new PretendedAccounts(account -> !account.equals("nobody")));
    groups.takeStandard();
  }

  private final class SetClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  void days(int days) {
    now = now.plusSeconds(86_400L * days);
  }

  static Member member(String group, String account, String unit, String stratum, int most) {
    return new Member(
        0,
        group,
        account,
        "Name of " + account,
        Member.Kind.PERSON,
        "Institute of " + stratum,
        unit,
        stratum,
        null,
        null,
        true,
        "",
        most);
  }

  /** Twelve experts without a unit, e00 to e11, in three strata. */
  void experts() {
    List<Member> experts = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      experts.add(member("experts", String.format("e%02d", i), "", "s" + i % 3, 0));
    }
    rosters.put(experts);
  }

  long draw(String group, String unit, int size) {
    return drawing.draw(order(group, size, 7L, unit)).get(0);
  }

  static DrawOrder order(String group, int size, Long seed, String... units) {
    return new DrawOrder(
        GivenPlans.CYCLE, Panel.Kind.EVALUATION, group, List.of(units), "", size, DUE, seed);
  }

  /** A panel of experts for the appeal of a unit. */
  long appeal(String unit, int size) {
    return drawing
        .draw(
            new DrawOrder(
                GivenPlans.CYCLE, Panel.Kind.APPEAL, "experts", List.of(unit), "", size, DUE, 11L))
        .get(0);
  }

  List<Seat> seats(long panel) {
    return standings.get(panel).seats();
  }

  List<String> accounts(long panel, org.baton.subjects.internal.panels.State state) {
    return seats(panel).stream()
        .filter(s -> s.state() == state)
        .map(Seat::account)
        .sorted()
        .toList();
  }

  Seat seat(long panel, String account) {
    return seats(panel).stream().filter(s -> s.account().equals(account)).findFirst().orElseThrow();
  }

  /** Somebody accepts with nothing to declare. */
  org.baton.subjects.internal.panels.State accepts(long panel, String account) {
    long seat = seat(panel, account).id();
    store.account = account;
    org.baton.subjects.internal.panels.State then =
        invitations.accept(seat, List.of()).seat().state();
    store.account = "officer";
    return then;
  }

  /** Invites everybody and lets them accept; then gives out the sheets. */
  List<String> begin(long panel) {
    desk.invite(panel);
    List<String> invited = accounts(panel, org.baton.subjects.internal.panels.State.INVITED);
    invited.forEach(a -> accepts(panel, a));
    desk.activate(panel);
    return invited;
  }

  void submits(String unit, String group, String account) {
    sheets.computeIfPresent(
        new Place(unit, group, account),
        (place, a) -> new Assigned(place, a.due(), SheetAssignments.State.SUBMITTED, now));
  }

  @Override
  public void assign(String cycle, Collection<Place> places, LocalDate due) {
    for (Place p : places) {
      Assigned fresh = new Assigned(p, due, SheetAssignments.State.OPEN, null);
      sheets.merge(p, fresh, (old, f) -> old.state() == SheetAssignments.State.SUBMITTED ? old : f);
    }
  }

  @Override
  public List<Place> withdraw(String cycle, Collection<Place> places) {
    beforeWithdrawing.run();
    List<Place> locked =
        places.stream()
            .filter(sheets::containsKey)
            .filter(p -> sheets.get(p).state() == SheetAssignments.State.SUBMITTED)
            .toList();
    places.stream().filter(p -> !locked.contains(p)).forEach(sheets::remove);
    return locked;
  }

  @Override
  public List<Assigned> about(String cycle, Collection<String> asked) {
    return sheets.values().stream()
        .filter(a -> asked.contains(a.place().unit()))
        .sorted(Comparator.comparing((Assigned a) -> a.place().account()))
        .toList();
  }

  @Override
  public void send(String topic, String payload) {
    sent.add(topic + " " + payload);
  }

  @Override
  public List<CycleInfo> list() {
    return List.of(new CycleInfo(GivenPlans.CYCLE, Text.same("Cycle"), 2030, CyclePhase.EXECUTION));
  }

  @Override
  public void close() throws java.sql.SQLException {
    store.close();
  }
}
