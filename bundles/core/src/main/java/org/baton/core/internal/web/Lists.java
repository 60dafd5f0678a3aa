package org.baton.core.internal.web;

import java.util.List;
import java.util.function.Function;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.Page;

/** Parts of long lists, and what requests must bring. */
public final class Lists {
  private static final int MOST = 1000;

  private Lists() {}

  /** A limit within what is answered at once. */
  public static int bounded(int limit) {
    return Math.max(1, Math.min(limit, MOST));
  }

  /** A part of a list of which one more than the limit was read. */
  public static <T> Page<T> page(List<T> read, int limit, Function<T, String> place) {
    int bounded = bounded(limit);
    if (read.size() <= bounded) {
      return new Page<>(read, "");
    }
    return new Page<>(read.subList(0, bounded), place.apply(read.get(bounded - 1)));
  }

  /** The body of a request that must bring one. */
  public static <T> T present(T body) {
    if (body == null) {
      throw Problem.of(Kind.INVALID, "core.body.missing");
    }
    return body;
  }

  /** The number behind which a list goes on; 0 at its beginning. */
  public static long number(String after) {
    try {
      return after.isEmpty() ? 0 : Long.parseLong(after);
    } catch (NumberFormatException e) {
      throw Problem.of(Kind.INVALID, "core.after.invalid", after).causedBy(e);
    }
  }
}
