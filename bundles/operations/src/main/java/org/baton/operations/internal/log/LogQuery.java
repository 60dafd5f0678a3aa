package org.baton.operations.internal.log;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What lines are wanted.
 *
 * @param source a module's id, a bundle's symbolic name, or what a logger's name begins with; empty
 *     for all
 * @param level the least grave that is wanted; empty for all
 * @param from not before; empty for all
 * @param to not after; empty for all
 * @param words what the message, the trace or the logger's name contains, in any case of letters;
 *     empty for all
 */
public record LogQuery(
    String source,
    Optional<Severity> level,
    Optional<Instant> from,
    Optional<Instant> to,
    String words) {
  /** Every line. */
  public static final LogQuery ALL =
      new LogQuery("", Optional.empty(), Optional.empty(), Optional.empty(), "");

  /** Checks that nothing is null. */
  public LogQuery {
    source = source.strip();
    words = words.strip().toLowerCase(Locale.ROOT);
    Objects.requireNonNull(level);
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
  }

  boolean matches(LogLine line) {
    return level.map(line.level()::atLeast).orElse(true)
        && from.map(f -> !line.at().isBefore(f)).orElse(true)
        && to.map(t -> !line.at().isAfter(t)).orElse(true)
        && isFrom(line)
        && says(line);
  }

  private boolean isFrom(LogLine line) {
    return source.isEmpty()
        || line.module().equals(source)
        || line.bundle().equals(source)
        || line.category().equals(source)
        || line.category().startsWith(source + ".");
  }

  private boolean says(LogLine line) {
    return words.isEmpty()
        || contains(line.message())
        || contains(line.trace())
        || contains(line.category());
  }

  private boolean contains(String text) {
    return text.toLowerCase(Locale.ROOT).contains(words);
  }
}
