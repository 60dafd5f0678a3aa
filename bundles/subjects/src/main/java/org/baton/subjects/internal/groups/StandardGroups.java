package org.baton.subjects.internal.groups;

import static org.baton.api.plan.EvaluatorGroup.Side.EXTERNAL;
import static org.baton.api.plan.EvaluatorGroup.Side.INTERNAL;
import static org.baton.subjects.internal.groups.Group.Stance.ABOVE;
import static org.baton.subjects.internal.groups.Group.Stance.BELOW;
import static org.baton.subjects.internal.groups.Group.Stance.OUTSIDE;
import static org.baton.subjects.internal.groups.Group.Stance.SELF;

import java.util.List;
import org.baton.api.plan.EvaluatorGroup.Side;
import org.baton.api.text.Text;
import org.baton.subjects.internal.groups.Group.Stance;

/**
 * The groups to begin with: the nine of the paper (section 6), then those that its elements name
 * besides, and the political consultative conference. The minimum numbers are ours: five answers
 * where nobody may be known by theirs, one where an institution speaks.
 */
public final class StandardGroups {
  private static final int FEW = 5;

  /** In the order of their priority. */
  public static final List<Group> ALL =
      List.of(
          group(1, "party", "党委", "Party committee", INTERNAL, ABOVE, 1),
          group(2, "government", "上级政府及其业务主管部门", "Higher government", INTERNAL, ABOVE, 1),
          group(3, "congress", "人大代表", "People's congress", EXTERNAL, OUTSIDE, FEW),
          group(4, "experts", "绩效管理专家", "Performance experts", EXTERNAL, OUTSIDE, 3),
          group(5, "service", "管理和服务对象", "Service users", EXTERNAL, OUTSIDE, FEW),
          group(6, "public", "社会公众", "The public", EXTERNAL, OUTSIDE, FEW),
          group(7, "cooperation", "业务协作单位", "Cooperating agencies", INTERNAL, OUTSIDE, 1),
          group(8, "subordinate", "下级单位", "Subordinate organisations", INTERNAL, BELOW, 1),
          group(9, "self", "被评估单位自评", "The evaluated body itself", INTERNAL, SELF, 1),
          group(10, "staff", "内部工作人员和班子成员", "Staff and leading team", INTERNAL, SELF, FEW),
          group(11, "audit", "审计部门", "Audit department", INTERNAL, OUTSIDE, 1),
          group(12, "projects", "项目主管部门", "Project management department", INTERNAL, OUTSIDE, 1),
          group(13, "cppcc", "政协委员", "Political consultative conference", EXTERNAL, OUTSIDE, FEW));

  private StandardGroups() {}

  private static Group group(
      int priority, String code, String zh, String en, Side side, Stance stance, int minimum) {
    Text title = new Text(zh, en);
    return new Group(code, title, side, stance, minimum == FEW, minimum, priority);
  }
}
