package org.baton.indicators.internal.negotiation;

import java.util.List;
import java.util.Objects;

/**
 * Which negotiations are asked for.
 *
 * @param set of this set; empty for any
 * @param code about this indicator; empty for any
 * @param states in one of these states; empty for any
 * @param units about one of these units; null for any
 * @param waiting whether only those that one of these units has not answered in the round
 */
public record NegotiationQuery(
    String set, String code, List<State> states, List<String> units, boolean waiting) {
  /** Checks that there are words, and copies the lists. */
  public NegotiationQuery {
    Objects.requireNonNull(set);
    Objects.requireNonNull(code);
    states = List.copyOf(states);
    units = units == null ? null : List.copyOf(units);
  }

  /** Those of a set, in any state. */
  public static NegotiationQuery of(String set) {
    return new NegotiationQuery(set, "", List.of(), null, false);
  }

  /** The same in one of these states. */
  public NegotiationQuery in(State... given) {
    return new NegotiationQuery(set, code, List.of(given), units, waiting);
  }

  /** The same about one of these units. */
  public NegotiationQuery about(List<String> given) {
    return new NegotiationQuery(set, code, states, given, waiting);
  }

  /** The same, only those that wait for one of the units. */
  public NegotiationQuery unanswered() {
    return new NegotiationQuery(set, code, states, units, true);
  }
}
