package org.baton.subjects.internal.panels;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baton.subjects.internal.groups.Group;
import org.baton.subjects.internal.groups.Group.Stance;
import org.baton.subjects.internal.groups.Member;
import org.baton.subjects.internal.panels.Lineage.Relation;

/**
 * Who may not evaluate a unit, and why: the rules in their order, the first that holds is told. A
 * relation by which a group evaluates, such as that of a unit above, is no reason within that
 * group.
 *
 * @param group the group
 * @param unit the unit that is evaluated
 * @param lineage which unit stands above which
 * @param ties what is known to tie somebody to the unit
 * @param elsewhere by account, the group of higher priority that counts for whoever sits there
 * @param seated who sits on the other kind of panel about the unit
 * @param today the day
 * @param year the year of the cycle
 */
record RecusalRules(
    Group group,
    String unit,
    Lineage lineage,
    List<Tie> ties,
    Map<String, String> elsewhere,
    Set<String> seated,
    LocalDate today,
    int year) {
  /** What keeps a member from evaluating the unit, if anything does. */
  Optional<Recusal> of(Member member) {
    return own(member).or(() -> known(member)).or(() -> sat(member)).or(() -> counted(member));
  }

  /** Whether a member is one by whose relation the group evaluates the unit. */
  boolean concerns(Member member) {
    Relation relation = lineage.of(member.unit(), unit);
    return switch (group.stance()) {
      case OUTSIDE -> true;
      case SELF -> relation == Relation.SAME;
      case BELOW -> relation == Relation.BELOW;
      case ABOVE -> relation == Relation.ABOVE || relation == Relation.NONE;
    };
  }

  private Optional<Recusal> own(Member member) {
    Relation relation = lineage.of(member.unit(), unit);
    return switch (relation) {
      case NONE -> Optional.empty();
      case SAME -> unless(Stance.SELF, Reason.SAME_UNIT, member);
      case ABOVE -> unless(Stance.ABOVE, Reason.ABOVE, member);
      case BELOW -> unless(Stance.BELOW, Reason.BELOW, member);
    };
  }

  private Optional<Recusal> unless(Stance stance, Reason reason, Member member) {
    return group.stance() == stance
        ? Optional.empty()
        : Optional.of(new Recusal(reason, member.unit()));
  }

  private Optional<Recusal> known(Member member) {
    return ties.stream()
        .filter(t -> t.counts(today, year) && t.ties(member, unit))
        .findFirst()
        .map(t -> new Recusal(t.kind().reason(), t.note()));
  }

  private Optional<Recusal> sat(Member member) {
    return seated.contains(member.account())
        ? Optional.of(new Recusal(Reason.SAT, ""))
        : Optional.empty();
  }

  private Optional<Recusal> counted(Member member) {
    return Optional.ofNullable(elsewhere.get(member.account()))
        .map(code -> new Recusal(Reason.TWO_GROUPS, code));
  }
}
