package org.baton.bench;

/**
 * What a measure is to reach.
 *
 * @param measure the measure's name, as {@link Sides} gives it
 * @param kind how the limit is meant
 * @param limit the limit itself, a ratio of Baton to the peer or a value in the measure's unit
 */
public record Goal(String measure, Kind kind, double limit) {
  /** How a limit is meant. */
  public enum Kind {
    /** Baton's median divided by the peer's is at most the limit. */
    RATIO_AT_MOST,
    /** Baton's median divided by the peer's is at least the limit. */
    RATIO_AT_LEAST,
    /** Baton's median is at most the limit. */
    AT_MOST,
    /** Baton's median is at least the limit. */
    AT_LEAST,
    /** No round has any, not even the one that is not counted nor that of a small size. */
    NONE,
    /** Told beside the others, without a limit. */
    TOLD
  }

  /** Baton at most this many times the peer. */
  public static Goal ratioAtMost(String measure, double limit) {
    return new Goal(measure, Kind.RATIO_AT_MOST, limit);
  }

  /** Baton at least this many times the peer. */
  public static Goal ratioAtLeast(String measure, double limit) {
    return new Goal(measure, Kind.RATIO_AT_LEAST, limit);
  }

  /** Baton at most this. */
  public static Goal atMost(String measure, double limit) {
    return new Goal(measure, Kind.AT_MOST, limit);
  }

  /** Baton at least this. */
  public static Goal atLeast(String measure, double limit) {
    return new Goal(measure, Kind.AT_LEAST, limit);
  }

  /** Never any of this; a case in which there is any has failed. */
  public static Goal none(String measure) {
    return new Goal(measure, Kind.NONE, 0);
  }

  /** Told without a limit. */
  public static Goal told(String measure) {
    return new Goal(measure, Kind.TOLD, Double.NaN);
  }

  /** What of several rounds it is judged by. */
  double judged(Range rounds) {
    return kind == Kind.NONE ? rounds.high() : rounds.median();
  }

  /** Whether what both sides are judged by, NaN for nothing, reaches it. */
  boolean reached(double baton, double peer) {
    return switch (kind) {
      case RATIO_AT_MOST -> baton / peer <= limit;
      case RATIO_AT_LEAST -> baton / peer >= limit;
      case AT_MOST, NONE -> baton <= limit;
      case AT_LEAST -> baton >= limit;
      case TOLD -> true;
    };
  }

  /** The limit in words. */
  String words() {
    String value = Numbers.shown(limit);
    return switch (kind) {
      case RATIO_AT_MOST -> "at most " + value + " times";
      case RATIO_AT_LEAST -> "at least " + value + " times";
      case AT_MOST -> "at most " + value;
      case AT_LEAST -> "at least " + value;
      case NONE -> "none in any round";
      case TOLD -> "";
    };
  }
}
