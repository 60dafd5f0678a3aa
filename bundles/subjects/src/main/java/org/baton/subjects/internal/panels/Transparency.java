package org.baton.subjects.internal.panels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baton.api.access.Access;
import org.baton.api.data.Database;
import org.baton.api.plan.Plan;
import org.baton.subjects.internal.Rights;
import org.baton.subjects.internal.groups.Group;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What an evaluated unit has a right to know: which groups evaluate what about it, with how many
 * members. No names, and nothing of answers.
 */
@Component(service = Transparency.class)
public final class Transparency {
  private final Database database;
  private final Access access;
  private final Surroundings around;

  /**
   * A group that evaluates a unit.
   *
   * @param group the group
   * @param members how many members of its panel take part or are invited; 0 without a panel
   * @param recused how many were recused because of a tie
   * @param minimum how many answers make it count
   * @param answers what it evaluates
   */
  public record Evaluators(
      Group group, int members, int recused, int minimum, List<Surroundings.Answered> answers) {}

  /** Works on the module's schema. */
  @Activate
  public Transparency(
      @Reference(target = "(org.baton.module=subjects)") Database database,
      @Reference Access access,
      @Reference Surroundings around) {
    this.database = database;
    this.access = access;
    this.around = around;
  }

  /** The caller's own units; none when the caller stands for no unit. */
  public Set<String> own() {
    Set<String> units = access.units(Rights.VIEW_OWN, "");
    if (units.isEmpty()) {
      access.require(Rights.VIEW_OWN, Access.EVERYWHERE);
    }
    return units.contains(Access.EVERYWHERE) ? Set.of() : units;
  }

  /** Which groups evaluate a unit in a cycle, in the order of their priority. */
  public List<Evaluators> of(String cycle, String unit) {
    access.require(Rights.VIEW_OWN, unit, cycle);
    Optional<Plan> plan = around.plan(cycle);
    List<SeatTable.Count> counts =
        database.read(c -> new SeatTable(c, database.dialect()).counts(cycle, unit));
    List<Evaluators> found = new ArrayList<>();
    for (Group group : around.groups()) {
      List<Surroundings.Answered> answers = Surroundings.answered(plan, group.code());
      int members = sum(counts, group, true);
      int recused = sum(counts, group, false);
      if (!answers.isEmpty() || members > 0) {
        int minimum = Surroundings.minimum(plan, group);
        found.add(new Evaluators(group, members, recused, minimum, answers));
      }
    }
    return found;
  }

  private static int sum(List<SeatTable.Count> counts, Group group, boolean inPlay) {
    return counts.stream()
        .filter(c -> c.group().equals(group.code()))
        .filter(c -> inPlay ? c.state().isInPlay() : c.state() == State.RECUSED)
        .mapToInt(SeatTable.Count::seats)
        .sum();
  }
}
