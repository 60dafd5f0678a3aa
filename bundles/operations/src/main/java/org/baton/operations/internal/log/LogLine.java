package org.baton.operations.internal.log;

import java.time.Instant;
import java.util.Objects;

/**
 * A line of the log.
 *
 * @param seq its number since the server's start, ascending
 * @param at when it was written
 * @param level how grave it is
 * @param module the module whose bundle wrote it; empty when that belongs to none
 * @param bundle the symbolic name of the bundle that wrote it; empty when unknown
 * @param category the logger's name
 * @param thread the name of the thread
 * @param message what it says, shortened to 4000 characters
 * @param trace the stack trace of its exception, shortened to 16,000 characters; empty for none
 */
public record LogLine(
    long seq,
    Instant at,
    Severity level,
    String module,
    String bundle,
    String category,
    String thread,
    String message,
    String trace) {
  private static final int LONGEST_MESSAGE = 4000;
  private static final int LONGEST_TRACE = 16_000;

  /** Checks that nothing is null and shortens what is too long. */
  public LogLine {
    Objects.requireNonNull(at);
    Objects.requireNonNull(level);
    Objects.requireNonNull(module);
    Objects.requireNonNull(bundle);
    Objects.requireNonNull(category);
    Objects.requireNonNull(thread);
    message = shortened(message, LONGEST_MESSAGE);
    trace = shortened(trace, LONGEST_TRACE);
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest) + "\u2026";
  }

  /** How many characters it holds, about. */
  int size() {
    return message.length() + trace.length() + category.length() + thread.length();
  }
}
