package org.baton.indicators.internal.weighing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baton.api.text.Text;
import org.baton.indicators.internal.weighing.Item;
import org.baton.indicators.internal.weighing.Study;

/** A study as callers see it; the last day is null before experts are asked. */
record StudyView(
    long id,
    String set,
    String node,
    Text title,
    String state,
    List<Item> items,
    int pairs,
    String asks,
    Map<String, Object> rules,
    LocalDate due,
    Instant madeAt,
    String madeBy) {

  static StudyView of(Study s) {
    return new StudyView(
        s.id(),
        s.set(),
        s.node(),
        s.title(),
        s.state().name(),
        s.items(),
        s.pairs(),
        s.asks().name(),
        s.allRules(),
        s.due(),
        s.madeAt(),
        s.madeBy());
  }
}
