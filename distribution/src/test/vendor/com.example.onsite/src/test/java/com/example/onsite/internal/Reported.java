package com.example.onsite.internal;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import org.baton.api.observation.ObservationBook;
import org.baton.api.observation.Observed;

/** A hundred of everything. */
final class Reported implements ObservationBook {
  @Override
  public List<Observed> read(Collection<String> units, Collection<String> items, int from, int to) {
    String unit = units.iterator().next();
    OptionalDouble value = OptionalDouble.of(100);
    String item = items.iterator().next();
    return List.of(new Observed(unit, item, from, value, OptionalDouble.empty(), ""));
  }

  @Override
  public List<String> items(String after, int limit) {
    return List.of();
  }

  @Override
  public void write(List<Observed> values, String source) {
    throw new UnsupportedOperationException();
  }
}
