package org.baton.subjects.internal.panels;

/** Who makes something happen to a member of a panel. */
public enum Party {
  /** Whoever keeps panels. */
  OFFICER,
  /** The member. */
  MEMBER,
  /** The rules, applied by the platform. */
  PLATFORM
}
