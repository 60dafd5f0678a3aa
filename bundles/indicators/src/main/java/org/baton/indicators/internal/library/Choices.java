package org.baton.indicators.internal.library;

import java.util.Arrays;
import java.util.List;
import org.baton.indicators.internal.library.Standing.Status;

/** The words that fields of an entry are chosen from. */
public final class Choices {
  /** Where values come from; nothing stands for a node above indicators. */
  public static final List<String> SOURCES = List.of("observations", "sheets");

  /** Which values are better. */
  public static final List<String> DIRECTIONS = List.of("up", "down", "target", "interval");

  /** Who an indicator is proposed by: from above, or by those it is about. */
  public static final List<String> CHANNELS = List.of("constrained", "expected");

  /** The rating of data. */
  public static final List<String> QUALITIES = List.of("A", "B", "C", "D");

  /** What an indicator measures on the way from means to effects. */
  public static final List<String> RESULT_TYPES = List.of("input", "process", "output", "outcome");

  /** Where an entry stands. */
  public static final List<String> STATES =
      Arrays.stream(Status.values()).map(Status::name).toList();

  private Choices() {}
}
