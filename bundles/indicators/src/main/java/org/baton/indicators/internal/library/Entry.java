package org.baton.indicators.internal.library;

import java.util.Map;
import java.util.OptionalDouble;
import org.baton.api.text.Text;

/**
 * An indicator of the library, or a node above indicators.
 *
 * @param set the set it belongs to
 * @param code unique in the set
 * @param parent the code of the node above; empty at the top
 * @param title its name
 * @param weight its share in the node above
 * @param source {@code observations} or {@code sheets}; empty for a node above indicators
 * @param unit the unit of measure; may be empty
 * @param direction {@code up}, {@code down}, {@code target} or {@code interval}
 * @param channel {@code constrained} or {@code expected}
 * @param rule the scoring rule; {@code none} takes the value as the score
 * @param parameters the rule's parameters
 * @param target the target for units without one of their own
 * @param evaluators the groups that evaluate it as they are written, such as {@code public=.6*,
 *     experts=.4}
 * @param dataSource where its values come from, in words
 */
public record Entry(
    String set,
    String code,
    String parent,
    Text title,
    double weight,
    String source,
    String unit,
    String direction,
    String channel,
    String rule,
    Map<String, Object> parameters,
    OptionalDouble target,
    String evaluators,
    String dataSource) {
  /** Whether it is an indicator. */
  public boolean isIndicator() {
    return !source.isEmpty();
  }
}
