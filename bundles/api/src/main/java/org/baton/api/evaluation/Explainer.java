package org.baton.api.evaluation;

import org.osgi.annotation.versioning.ConsumerType;

/** Says how one step came to the values of one node. */
@ConsumerType
@FunctionalInterface
public interface Explainer {
  /** Says it for one unit; several threads call this at once, for different units. */
  void explain(int unit, Explanation explanation);
}
