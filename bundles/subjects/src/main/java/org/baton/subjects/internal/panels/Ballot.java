package org.baton.subjects.internal.panels;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.methods.delphi.PanelDraw;
import org.baton.subjects.internal.groups.Member;

/**
 * One panel's draw: from those whom no rule keeps out and whose load allows it, strata in balance.
 * The order of the draw goes on behind the members, so that replacements are not chosen by anybody.
 */
final class Ballot {
  /** How many are drawn behind the members at least. */
  private static final int RESERVE = 10;

  /** Of those whom a rule keeps out, so many are kept with the reason. */
  private static final int MOST_RECUSED = 200;

  private final List<Member> free = new ArrayList<>();
  private final Map<Member, Recusal> kept = new HashMap<>();
  private final List<Member> recused = new ArrayList<>();
  private int full;

  /**
   * Looks at everybody who is asked.
   *
   * @param asked the roster, in an order that is the same on every database
   * @param loads of how many units each account is a member already
   */
  Ballot(List<Member> asked, RecusalRules rules, Map<String, Integer> loads) {
    for (Member member : asked) {
      if (!rules.concerns(member)) {
        continue;
      }
      Optional<Recusal> recusal = rules.of(member);
      if (recusal.isPresent()) {
        kept.put(member, recusal.get());
        recused.add(member);
      } else if (member.isFull(loads.getOrDefault(member.account(), 0))) {
        full++;
      } else {
        free.add(member);
      }
    }
  }

  /** How many may be drawn. */
  int free() {
    return free.size();
  }

  /** How many have as many units as they may. */
  int full() {
    return full;
  }

  /** How many a rule keeps out. */
  int recused() {
    return recused.size();
  }

  /**
   * The members and the reserve in the order of the draw, then those whom a rule keeps out.
   *
   * @param panel the number of the panel
   * @param size how many members; 0 for everybody
   * @param from the last place that is taken
   * @param wave in which wave the members are called
   */
  List<Seat> draw(long panel, int size, long seed, int from, int wave, Instant now) {
    List<Seat> seats = new ArrayList<>();
    int place = from;
    for (Member m : order(size, seed)) {
      place++;
      boolean called = size == 0 || place <= from + size;
      State state = called ? State.PROPOSED : State.RESERVE;
      Recusal none = new Recusal(Reason.NONE, "");
      seats.add(seat(panel, place, called ? wave : 0, m, state, none, now));
    }
    for (Member m : recused.subList(0, Math.min(MOST_RECUSED, recused.size()))) {
      place++;
      seats.add(seat(panel, place, 0, m, State.RECUSED, kept.get(m), now));
    }
    return seats;
  }

  private List<Member> order(int size, long seed) {
    if (size == 0 || free.isEmpty()) {
      return free;
    }
    int drawn = Math.min(free.size(), size + Math.max(RESERVE, 2 * size));
    String[][] traits = free.stream().map(m -> new String[] {m.stratum()}).toArray(String[][]::new);
    return PanelDraw.of(traits, drawn, seed).stream().map(free::get).toList();
  }

  private static Seat seat(
      long panel, int place, int wave, Member m, State state, Recusal why, Instant now) {
    return new Seat(
        0,
        panel,
        place,
        wave,
        m.id(),
        m.account(),
        m.name(),
        state,
        why.reason(),
        why.note(),
        null,
        now);
  }
}
