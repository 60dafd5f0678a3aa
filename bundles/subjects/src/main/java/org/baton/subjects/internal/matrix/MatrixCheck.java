package org.baton.subjects.internal.matrix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baton.api.plan.EvaluatorGroup.Side;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.subjects.internal.Faults;
import org.baton.subjects.internal.groups.Group;

/** What is wrong with a matrix: with a row when it is saved, and with the whole at any time. */
final class MatrixCheck {
  private static final double WHOLE = 100;
  private static final double ROUNDING = 1e-6;
  private static final int MOST_ANSWERS = 1_000_000;

  private final Map<String, Group> groups;

  MatrixCheck(List<Group> groups) {
    this.groups = groups.stream().collect(Collectors.toMap(Group::code, g -> g));
  }

  /** What is wrong with the cells of an element, which are kept only when nothing is. */
  List<Violation> row(List<Cell> cells) {
    Faults faults = new Faults();
    double sum = 0;
    double main = 0;
    for (Cell c : cells) {
      String at = "weight_" + c.group();
      if (!groups.containsKey(c.group())) {
        faults.add("group", c.group(), "subjects.member.group", c.group());
      }
      boolean weight = !(c.weight() > 0 && c.weight() <= WHOLE);
      faults.when(weight, at, c.weight(), "subjects.matrix.weight");
      boolean number = c.minimum() < 1 || c.minimum() > MOST_ANSWERS;
      faults.when(number, "minimum_" + c.group(), c.minimum(), "subjects.number", 1, MOST_ANSWERS);
      boolean own = c.way() == Cell.Way.STATEMENT && !speaksForItself(c.group());
      faults.when(own, "way_" + c.group(), c.way(), "subjects.matrix.statement");
      sum += c.weight();
      main += c.main() ? c.weight() : 0;
    }
    if (cells.stream().map(Cell::group).distinct().count() < cells.size()) {
      faults.add("group", cells.get(cells.size() - 1).group(), "subjects.matrix.twice");
    }
    if (!cells.isEmpty()) {
      String first = "weight_" + cells.get(0).group();
      faults.when(main == 0, first, main, "subjects.matrix.main");
      faults.when(!(Math.abs(sum - WHOLE) < ROUNDING), first, sum, "subjects.matrix.sum", sum);
      boolean small = main > 0 && main < sum - main - ROUNDING;
      faults.when(small, first, main, "subjects.matrix.main-smaller", main, sum - main);
    }
    return faults.all();
  }

  /**
   * What is wrong with a matrix under a regime: elements that nobody evaluates, and the external
   * share of the whole (formula F3). It may be kept so, but no plan is made from it.
   */
  List<Violation> whole(Matrix matrix, List<Element> elements, Optional<Regime> regime) {
    Faults faults = new Faults();
    for (Element element : elements) {
      List<Cell> cells = matrix.of(element.code());
      Text title = element.title();
      if (cells.isEmpty()) {
        faults.add(element.code(), "", "subjects.matrix.nobody", title);
      } else if (element.whole() && regime.isEmpty()) {
        faults.add(element.code(), "", "subjects.matrix.no-regime", matrix.from().toString());
      } else if (element.whole() && !regime.get().allows(external(cells))) {
        double share = WHOLE * external(cells);
        double lowest = WHOLE * regime.get().lowest();
        boolean outside = regime.get().kind() == Regime.Kind.PRINCIPLE;
        String code =
            outside || share < lowest ? "subjects.matrix.inside" : "subjects.matrix.outside";
        faults.add(element.code(), share, code, title, share, lowest);
      }
    }
    return faults.all();
  }

  /** Only who belongs to a unit can make a statement on it as their own. */
  private boolean speaksForItself(String group) {
    return !groups.containsKey(group) || groups.get(group).stance() == Group.Stance.SELF;
  }

  /** The external share of an element, 0 to 1. */
  double external(List<Cell> cells) {
    double all = cells.stream().mapToDouble(Cell::weight).sum();
    double outside =
        cells.stream()
            .filter(c -> groups.containsKey(c.group()))
            .filter(c -> groups.get(c.group()).side() == Side.EXTERNAL)
            .mapToDouble(Cell::weight)
            .sum();
    return all > 0 ? outside / all : 0;
  }
}
