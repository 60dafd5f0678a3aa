package org.baton.subjects.internal.web;

import java.util.List;
import java.util.function.Function;
import org.baton.api.web.Page;

/**
 * A part of a long list.
 *
 * @param items what is shown
 * @param next what the items behind these stand after; empty at the end
 */
public record Shown<T>(List<T> items, String next) {
  /** Copies the list. */
  public Shown {
    items = List.copyOf(items);
  }

  /**
   * A part of which one item more was read than is shown.
   *
   * @param most how many are shown
   * @param place what stands behind an item, such as its number
   */
  public static <T> Shown<T> of(List<T> read, int most, Function<T, Object> place) {
    if (read.size() <= most) {
      return new Shown<>(read, "");
    }
    List<T> items = read.subList(0, most);
    return new Shown<>(items, String.valueOf(place.apply(items.get(most - 1))));
  }

  /** A number of items within what is answered at once. */
  public static int bounded(int limit, int most) {
    return Math.max(1, Math.min(most, limit));
  }

  /** The same for a caller of the interface. */
  public Page<T> page() {
    return new Page<>(items, next);
  }
}
