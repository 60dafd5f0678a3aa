package org.baton.indicators.internal.web.form;

import java.util.List;
import java.util.function.Function;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.Page;

/** What requests carry and lists answer, made safe. */
public final class Requests {
  private Requests() {}

  /**
   * The body, which must be there.
   *
   * @throws Problem when it is not
   */
  public static <T> T present(T body) {
    if (body == null) {
      throw Problem.of(Kind.INVALID, "indicators.body");
    }
    return body;
  }

  /**
   * The number before which a list that begins with the newest goes on; its beginning when empty.
   *
   * @throws Problem when it is no number
   */
  public static long before(String after) {
    try {
      return after.isEmpty() ? Long.MAX_VALUE : Long.parseLong(after);
    } catch (NumberFormatException e) {
      throw Problem.of(Kind.INVALID, "indicators.fields.place", after).causedBy(e);
    }
  }

  /**
   * The page of what was read.
   *
   * @param read one more than the limit when there is more
   * @param place where the list goes on behind one of them
   */
  public static <T> Page<T> page(List<T> read, int limit, Function<T, ?> place) {
    return read.size() <= limit
        ? new Page<>(read, "")
        : new Page<>(read.subList(0, limit), String.valueOf(place.apply(read.get(limit - 1))));
  }
}
