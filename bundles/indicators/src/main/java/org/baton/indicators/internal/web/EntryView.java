package org.baton.indicators.internal.web;

import java.util.Map;
import org.baton.api.text.Text;
import org.baton.indicators.internal.library.Card;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Found;

/** An entry of the library as callers see it; an unknown target is null. */
record EntryView(
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
    Double target,
    String groups,
    String dataSource,
    Card card,
    String status,
    int version,
    String kind,
    String cycle) {

  static EntryView of(Found f) {
    Entry e = f.entry();
    return new EntryView(
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
        e.standing().status().name(),
        e.standing().version(),
        f.kind(),
        f.cycle());
  }
}
