package org.baton.methods.composite;

import java.util.Optional;

/**
 * A node of a hierarchy: an indicator, or what is made of others.
 *
 * @param code its code
 * @param parent the code of the node that it is part of, empty for the root
 * @param weight its weight beside the other parts of this node, 0 or more; weights need not sum to
 *     1
 * @param rule how it gets its score; empty for an indicator
 */
public record Node(String code, String parent, double weight, Optional<Rule> rule) {
  /** An indicator. */
  public static Node indicator(String code, String parent, double weight) {
    return new Node(code, parent, weight, Optional.empty());
  }

  /** What is made of others. */
  public static Node group(String code, String parent, double weight, Rule rule) {
    return new Node(code, parent, weight, Optional.of(rule));
  }
}
