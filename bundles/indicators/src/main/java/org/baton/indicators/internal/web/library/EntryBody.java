package org.baton.indicators.internal.web.library;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.baton.api.text.Text;
import org.baton.indicators.internal.library.Card;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Standing;

/** An entry as callers give and see it; what was left out is empty, an unknown target null. */
public record EntryBody(
    String set,
    String code,
    String parent,
    Text title,
    Double weight,
    String source,
    String unit,
    String direction,
    String channel,
    String rule,
    Map<String, Object> parameters,
    Double target,
    String evaluators,
    String dataSource,
    Card card,
    Integer version,
    String status) {

  static EntryBody of(Entry e) {
    return new EntryBody(
        e.set(),
        e.code(),
        e.parent(),
        e.title(),
        e.weight(),
        e.source(),
        e.unit(),
        e.direction(),
        e.channel(),
        e.rule(),
        e.parameters(),
        e.target().isPresent() ? e.target().getAsDouble() : null,
        e.evaluators(),
        e.dataSource(),
        e.card(),
        e.standing().version(),
        e.standing().status().name());
  }

  /** The entry under a code, with the standing of the one that is there. */
  Entry entry(String under, Standing standing) {
    return new Entry(
        "",
        under,
        word(parent),
        Objects.requireNonNullElse(title, Text.same("")),
        weight == null ? 1 : weight,
        word(source),
        word(unit),
        word(direction),
        channel == null ? "constrained" : channel,
        rule == null ? "none" : rule,
        parameters == null ? Map.of() : parameters,
        target == null ? OptionalDouble.empty() : OptionalDouble.of(target),
        word(evaluators),
        word(dataSource),
        card == null ? Card.BLANK : card,
        standing);
  }

  private static String word(String given) {
    return given == null ? "" : given.strip();
  }
}
