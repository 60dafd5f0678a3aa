package org.baton.subjects.internal.panels;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baton.subjects.internal.groups.Member;

/**
 * Who is called next: the reserve in the order of the draw, as long as the roster still has them,
 * no rule keeps them out by now, and their load allows it.
 *
 * @param asked the roster as it is
 * @param loads of how many units each account is a member already
 * @param wave in which wave they are called
 */
record Replacements(
    Moves moves,
    SeatTable table,
    RecusalRules rules,
    List<Member> asked,
    Map<String, Integer> loads,
    int wave) {
  /** Calls and invites from the reserve; says how many. */
  int call(int count) throws SQLException {
    Map<Long, Member> free =
        asked.stream()
            .filter(rules::concerns)
            .filter(m -> !m.isFull(loads.getOrDefault(m.account(), 0)))
            .collect(Collectors.toMap(Member::id, Function.identity()));
    int called = 0;
    for (Seat seat : table.of(moves.panel().id())) {
      if (called == count) {
        break;
      }
      Member member = free.get(seat.member());
      if (seat.state() != State.RESERVE || member == null) {
        continue;
      }
      Optional<Recusal> recusal = rules.of(member);
      if (recusal.isPresent()) {
        moves.apply(seat, Event.RECUSE, Party.PLATFORM, recusal.get());
      } else {
        moves.apply(moves.call(seat, wave), Event.INVITE, Party.OFFICER);
        called++;
      }
    }
    return called;
  }

  /** Draws, calls and invites from those of the roster who were never drawn; says how many. */
  int draw(int count) throws SQLException {
    List<Seat> there = table.of(moves.panel().id());
    Set<Long> drawn = there.stream().map(Seat::member).collect(Collectors.toSet());
    List<Member> left = asked.stream().filter(m -> !drawn.contains(m.id())).toList();
    Ballot ballot = new Ballot(left, rules, loads);
    int size = Math.min(count, ballot.free());
    if (size == 0) {
      return 0;
    }
    int last = there.stream().mapToInt(Seat::place).max().orElse(0);
    List<Seat> fresh =
        ballot.draw(moves.panel().id(), size, moves.panel().seed() + wave, last, wave, moves.now());
    table.insert(fresh);
    List<Seat> proposed = new ArrayList<>(table.of(moves.panel().id()));
    proposed.removeIf(s -> s.place() <= last || s.state() != State.PROPOSED);
    for (Seat seat : proposed) {
      moves.apply(seat, Event.INVITE, Party.OFFICER);
    }
    return size;
  }
}
