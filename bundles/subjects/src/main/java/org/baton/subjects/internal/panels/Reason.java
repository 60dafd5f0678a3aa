package org.baton.subjects.internal.panels;

/** Why somebody does not evaluate a unit. */
public enum Reason {
  /** Nothing to say. */
  NONE,
  /** Belongs to the unit. */
  SAME_UNIT,
  /** Belongs to a unit above it. */
  ABOVE,
  /** Belongs to a unit below it. */
  BELOW,
  /** Worked there. */
  EMPLOYMENT,
  /** Is related to somebody who leads it. */
  KINSHIP,
  /** Is paid by it under a contract. */
  CONTRACT,
  /** Counsels it, or did not long ago: who counsels does not evaluate. */
  COUNSELING,
  /** Answers for its performance together with it. */
  JOINT,
  /** Another tie, in words. */
  OTHER,
  /** Sits on the other panel about it: who evaluated a unit does not hear its appeal. */
  SAT,
  /** Sits in a group of higher priority that evaluates the same. */
  TWO_GROUPS,
  /** The office decided so, in words. */
  OFFICE
}
