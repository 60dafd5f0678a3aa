package org.baton.indicators.internal.library;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
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
 * @param card what else is written down about it
 * @param standing its version and whether it is in force
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
    String dataSource,
    Card card,
    Standing standing) {
  /** Checks what must not be null. */
  public Entry {
    Objects.requireNonNull(set);
    Objects.requireNonNull(code);
    Objects.requireNonNull(parent);
    Objects.requireNonNull(title);
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    Objects.requireNonNull(card);
    Objects.requireNonNull(standing);
  }

  /** The same with another weight. */
  public Entry weighing(double other) {
    return new Entry(
        set,
        code,
        parent,
        title,
        other,
        source,
        unit,
        direction,
        channel,
        rule,
        parameters,
        target,
        evaluators,
        dataSource,
        card,
        standing);
  }

  /** The same in another set. */
  public Entry in(String other) {
    return new Entry(
        other,
        code,
        parent,
        title,
        weight,
        source,
        unit,
        direction,
        channel,
        rule,
        parameters,
        target,
        evaluators,
        dataSource,
        card,
        standing);
  }

  /** The same below another node; at the top when empty. */
  public Entry below(String other) {
    return new Entry(
        set,
        code,
        other,
        title,
        weight,
        source,
        unit,
        direction,
        channel,
        rule,
        parameters,
        target,
        evaluators,
        dataSource,
        card,
        standing);
  }

  /** The same with another standing. */
  public Entry standing(Standing other) {
    return new Entry(
        set,
        code,
        parent,
        title,
        weight,
        source,
        unit,
        direction,
        channel,
        rule,
        parameters,
        target,
        evaluators,
        dataSource,
        card,
        other);
  }

  /** The same with another card. */
  public Entry card(Card other) {
    return new Entry(
        set,
        code,
        parent,
        title,
        weight,
        source,
        unit,
        direction,
        channel,
        rule,
        parameters,
        target,
        evaluators,
        dataSource,
        other,
        standing);
  }

  /** Whether it came to its end: it stays to be read and is not used again. */
  public boolean isRetired() {
    return standing.status() == Standing.Status.RETIRED;
  }

  /** Whether it is an indicator. */
  public boolean isIndicator() {
    return !source.isEmpty();
  }
}
