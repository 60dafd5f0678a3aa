package org.baton.subjects.internal.matrix;

import static org.baton.subjects.internal.matrix.Cell.Way.PANEL;
import static org.baton.subjects.internal.matrix.Cell.Way.ROSTER;
import static org.baton.subjects.internal.matrix.Cell.Way.STATEMENT;
import static org.baton.subjects.internal.matrix.Cell.Way.SURVEY;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.text.Text;
import org.baton.subjects.internal.groups.Group;
import org.baton.subjects.internal.groups.StandardGroups;
import org.baton.subjects.internal.matrix.Cell.Way;

/**
 * The matrix to begin with: which element is evaluated by whom is the paper's (section 6), the
 * shares are ours. How the performance of a department as a whole is evaluated follows the regime.
 */
final class StandardMatrix {
  static final List<Element> ELEMENTS =
      List.of(
          element(1, "ability", "组织能力", "Organisational ability", false),
          element(2, "policy", "政策制定行为", "Policy-making", false),
          element(3, "decision", "行政决策行为", "Administrative decision-making", false),
          element(4, "execution", "政令执行行为", "Execution of decrees", false),
          element(5, "guidance", "业务指导行为", "Business guidance", false),
          element(6, "processing", "业务办理行为", "Business processing", false),
          element(7, "petition", "信访接待行为", "Reception of petitions", false),
          element(8, "project", "项目绩效", "Project performance", false),
          element(9, "department", "部门整体绩效", "Department performance as a whole", true));

  private StandardMatrix() {}

  private static Element element(int place, String code, String zh, String en, boolean whole) {
    return new Element(code, new Text(zh, en), place, whole);
  }

  static List<Cell> cells(Regime.Kind regime) {
    List<Cell> cells =
        new ArrayList<>(
            List.of(
                main("ability", "self", 60, STATEMENT),
                more("ability", "party", 15, ROSTER),
                more("ability", "government", 15, ROSTER),
                more("ability", "experts", 10, PANEL),
                main("policy", "service", 70, SURVEY),
                more("policy", "experts", 30, PANEL),
                main("decision", "staff", 70, PANEL),
                more("decision", "government", 30, ROSTER),
                main("execution", "government", 100, ROSTER),
                main("guidance", "subordinate", 100, ROSTER),
                main("processing", "service", 80, SURVEY),
                more("processing", "cooperation", 20, ROSTER),
                main("petition", "public", 100, SURVEY),
                main("project", "audit", 40, ROSTER),
                main("project", "projects", 30, ROSTER),
                main("project", "public", 30, SURVEY)));
    cells.addAll(regime == Regime.Kind.PRINCIPLE ? outside() : inside());
    return cells;
  }

  private static List<Cell> outside() {
    return List.of(
        main("department", "service", 30, SURVEY),
        main("department", "public", 20, SURVEY),
        main("department", "congress", 10, PANEL),
        more("department", "party", 15, ROSTER),
        more("department", "government", 25, ROSTER));
  }

  private static List<Cell> inside() {
    return List.of(
        main("department", "party", 25, ROSTER),
        main("department", "government", 35, ROSTER),
        more("department", "service", 25, SURVEY),
        more("department", "public", 15, SURVEY));
  }

  private static Cell main(String element, String group, double weight, Way way) {
    return new Cell(element, group, true, weight, minimum(group), way);
  }

  private static Cell more(String element, String group, double weight, Way way) {
    return new Cell(element, group, false, weight, minimum(group), way);
  }

  private static int minimum(String code) {
    return StandardGroups.ALL.stream()
        .filter(g -> g.code().equals(code))
        .mapToInt(Group::minimum)
        .findFirst()
        .orElseThrow();
  }
}
