package org.baton.subjects.internal.groups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.baton.api.plan.EvaluatorGroup.Side;
import org.baton.api.problem.Violation;
import org.baton.subjects.internal.Faults;

/**
 * What is wrong with members that shall be kept, seen together with each other and with the
 * memberships that are there.
 */
final class RosterCheck {
  private static final Pattern ACCOUNT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,59}");
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_STRATUM = 100;
  private static final int LONGEST_NOTE = 400;
  private static final int MOST_UNITS = 10_000;

  private final Map<String, Side> sides;
  private final Set<String> accounts;
  private final Set<String> units;
  private final LocalDate today;
  private final Map<String, List<Member>> memberships = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  /**
   * Knows what is there.
   *
   * @param sides the side of every group, by its code
   * @param accounts those of the named accounts that there are
   * @param units those of the named units that there are
   * @param there the memberships of the named accounts
   */
  RosterCheck(
      Map<String, Side> sides,
      Set<String> accounts,
      Set<String> units,
      Collection<Member> there,
      LocalDate today) {
    this.sides = sides;
    this.accounts = accounts;
    this.units = units;
    this.today = today;
    there.forEach(this::remember);
  }

  private void remember(Member m) {
    List<Member> of = memberships.computeIfAbsent(m.account(), a -> new ArrayList<>());
    of.removeIf(o -> o.group().equals(m.group()));
    of.add(m);
  }

  /** What is wrong with a member; those looked at before count as there. */
  List<Violation> check(Member m) {
    Faults faults = new Faults();
    Side side = sides.get(m.group());
    faults.when(side == null, "group", m.group(), "subjects.member.group", m.group());
    if (!ACCOUNT.matcher(m.account()).matches()) {
      faults.add("account", m.account(), "subjects.member.account");
    } else if (!accounts.contains(m.account())) {
      faults.add("account", m.account(), "subjects.member.unknown", m.account());
    }
    String key = m.group() + "\n" + m.account().toLowerCase(Locale.ROOT);
    faults.when(!seen.add(key), "account", m.account(), "subjects.member.twice", m.account());
    faults.words("name", m.name(), LONGEST_NAME);
    faults.most("institution", m.institution(), LONGEST_NAME);
    faults.most("stratum", m.stratum(), LONGEST_STRATUM);
    faults.most("note", m.note(), LONGEST_NOTE);
    boolean lost = !m.unit().isEmpty() && !units.contains(m.unit());
    faults.when(lost, "unit", m.unit(), "subjects.unit", m.unit());
    boolean load = m.most() < 0 || m.most() > MOST_UNITS;
    faults.when(load, "most", m.most(), "subjects.number", 0, MOST_UNITS);
    days(m, faults);
    if (side != null) {
      otherSide(m, side, faults);
    }
    remember(m);
    return faults.all();
  }

  private void days(Member m, Faults faults) {
    faults.day("valid_from", m.from()).day("valid_to", m.to());
    if (m.to() == null) {
      return;
    }
    if (m.from() != null && m.to().isBefore(m.from())) {
      faults.add("valid_to", m.to(), "subjects.member.days");
    } else if (m.to().isBefore(today)) {
      faults.add("valid_to", m.to(), "subjects.member.expired", m.to().toString());
    }
  }

  private void otherSide(Member m, Side side, Faults faults) {
    memberships.getOrDefault(m.account(), List.of()).stream()
        .filter(o -> sides.getOrDefault(o.group(), side) != side && o.overlaps(m))
        .findFirst()
        .ifPresent(
            o ->
                faults.add(
                    "group", m.group(), "subjects.member.both-sides", m.account(), o.group()));
  }
}
