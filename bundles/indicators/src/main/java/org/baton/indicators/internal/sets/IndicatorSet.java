package org.baton.indicators.internal.sets;

import java.time.Instant;
import java.util.Objects;
import org.baton.api.text.Text;

/**
 * A set of indicators, without its entries.
 *
 * @param code its code, unique for ever
 * @param title its name
 * @param kind the kind of units it is for; empty for any
 * @param base the common set whose entries it takes over; empty for none
 * @param cycle the cycle whose plan it becomes; empty for none yet
 * @param state whether it can change
 * @param version grows with every change of the set or of an entry
 * @param changedAt when it was changed last
 * @param changedBy by whom
 */
public record IndicatorSet(
    String code,
    Text title,
    String kind,
    String base,
    String cycle,
    State state,
    int version,
    Instant changedAt,
    String changedBy) {
  /** Whether a set can change. */
  public enum State {
    /** It can. */
    OPEN,
    /** Only by an amendment that both sides were heard on. */
    FROZEN
  }

  /** Checks that nothing is null. */
  public IndicatorSet {
    Objects.requireNonNull(code);
    Objects.requireNonNull(title);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(base);
    Objects.requireNonNull(cycle);
    Objects.requireNonNull(state);
  }

  /** Whether it can change. */
  public boolean isOpen() {
    return state == State.OPEN;
  }
}
