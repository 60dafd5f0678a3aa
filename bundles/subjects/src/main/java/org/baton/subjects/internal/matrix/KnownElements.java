package org.baton.subjects.internal.matrix;

import java.util.Map;
import org.baton.api.plan.IndicatorElements;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** What cards of indicators say of their elements, if the module that keeps cards is there. */
@Component(service = KnownElements.class)
public final class KnownElements {
  /** Comes and goes with its module; nobody here starts anew for it. */
  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  private volatile IndicatorElements cards;

  /** Nothing is known yet. */
  @Activate
  public KnownElements() {}

  KnownElements(IndicatorElements cards) {
    this.cards = cards;
  }

  /** The words on the card of each indicator of a cycle's plan, by its code. */
  Map<String, String> of(String cycle) {
    IndicatorElements there = cards;
    return there == null ? Map.of() : there.of(cycle);
  }
}
