package org.baton.subjects.internal;

/** What somebody must hold to do something with evaluators. */
public final class Rights {
  /** To look at groups, the matrix and panels. */
  public static final String VIEW = "subjects.view";

  /** To know who evaluates one's own unit, by group and number. */
  public static final String VIEW_OWN = "subjects.view.own";

  /** To keep groups, the matrix, panels and known ties. */
  public static final String MANAGE = "subjects.manage";

  /** To answer an invitation and to declare ties. */
  public static final String ANSWER = "subjects.panel.answer";

  /** To see what single evaluators do: how severe they are, and which sheets are worth a look. */
  public static final String RATERS = "subjects.raters";

  private Rights() {}
}
