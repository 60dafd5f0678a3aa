package org.baton.indicators.internal.weighing.web;

import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.Page;

/** What requests carry and lists answer, made safe. */
final class Bodies {
  private static final int MOST = 500;

  private Bodies() {}

  /** The body, which must be there. */
  static <T> T present(T body) {
    if (body == null) {
      throw Problem.of(Kind.INVALID, "indicators.weigh.body");
    }
    return body;
  }

  static int bounded(int limit) {
    return Math.max(1, Math.min(MOST, limit));
  }

  /** The number before which a list goes on; the beginning when it is empty. */
  static long before(String after) {
    if (after.isEmpty()) {
      return Long.MAX_VALUE;
    }
    try {
      return Long.parseLong(after);
    } catch (NumberFormatException e) {
      throw Problem.of(Kind.INVALID, "indicators.weigh.after", after).causedBy(e);
    }
  }

  /** The page of what was read, one more than the limit when there is more. */
  static <T> Page<T> page(List<T> read, int limit, java.util.function.ToLongFunction<T> number) {
    boolean more = read.size() > limit;
    List<T> shown = more ? read.subList(0, limit) : read;
    return new Page<>(shown, more ? Long.toString(number.applyAsLong(shown.get(limit - 1))) : "");
  }
}
