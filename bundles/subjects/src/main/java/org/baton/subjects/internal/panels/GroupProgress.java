package org.baton.subjects.internal.panels;

import org.baton.subjects.internal.groups.Group;

/**
 * How far a group is in a cycle.
 *
 * @param group the group
 * @param panels how many units it has a panel for
 * @param asked how many members take part, were invited or are proposed
 * @param accepted how many of them have answered the invitation with yes
 * @param given how many sheets were given out
 * @param submitted how many of them are in
 * @param late how many did not come in time
 * @param below about how many units the group cannot reach its minimum as things stand
 * @param main whether indicators get no score without the group
 */
public record GroupProgress(
    Group group,
    int panels,
    int asked,
    int accepted,
    int given,
    int submitted,
    int late,
    int below,
    boolean main) {
  private static final double HUNDRED = 100;

  /** Before any panel was looked at. */
  static GroupProgress none(Group group) {
    return new GroupProgress(group, 0, 0, 0, 0, 0, 0, 0, false);
  }

  /** With one more panel. */
  GroupProgress plus(Standing standing) {
    int members = 0;
    int said = 0;
    int sheets = 0;
    int in = 0;
    for (Seat seat : standing.seats()) {
      State state = seat.state();
      boolean submits = state == State.SUBMITTED || state == State.LOCKED;
      boolean sheet = submits || state == State.ACTIVE;
      members += state.isInPlay() ? 1 : 0;
      said += sheet || state == State.ACCEPTED || state == State.CLEARED ? 1 : 0;
      sheets += sheet ? 1 : 0;
      in += submits ? 1 : 0;
    }
    return new GroupProgress(
        group,
        panels + 1,
        asked + members,
        accepted + said,
        given + sheets,
        submitted + in,
        late + standing.late(),
        below + (standing.isBelow() ? 1 : 0),
        main || !standing.main().isEmpty());
  }

  /** How many of the sheets are in, in hundredths; 0 when none was given out. */
  public double rate() {
    return given == 0 ? 0 : HUNDRED * submitted / given;
  }
}
