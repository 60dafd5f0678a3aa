package org.baton.indicators.internal.weighing;

import java.util.List;
import java.util.Objects;
import org.baton.api.text.Text;

/**
 * Something that is weighed.
 *
 * @param code its code, unique among what is weighed together
 * @param title its name
 * @param direction which values are better, such as {@code up} or {@code down}; empty for what has
 *     no values, such as a node above indicators
 */
public record Item(String code, Text title, String direction) {
  /** Puts the code where no name is, and nothing where no direction is. */
  public Item {
    code = Objects.requireNonNullElse(code, "").strip();
    title = title == null ? Text.same(code) : title;
    direction = Objects.requireNonNullElse(direction, "");
  }

  static List<String> codes(List<Item> items) {
    return items.stream().map(Item::code).toList();
  }
}
