package org.baton.indicators.internal.formula;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.observation.ObservationBook;
import org.baton.api.observation.Observed;

/** What was reported by some units of some items, read at once. */
final class Reported {
  private final Map<Key, Observed> values = new HashMap<>();

  private record Key(String unit, String item, int year) {}

  private Reported() {}

  static Reported read(
      ObservationBook book,
      Collection<String> units,
      Collection<String> items,
      int fromYear,
      int toYear) {
    Reported reported = new Reported();
    List<String> all = new ArrayList<>(items);
    for (int i = 0; i < all.size() && !units.isEmpty(); i += ObservationBook.MOST) {
      List<String> some = all.subList(i, Math.min(all.size(), i + ObservationBook.MOST));
      for (Observed o : book.read(units, some, fromYear, toYear)) {
        reported.values.put(new Key(o.unit(), o.item(), o.year()), o);
      }
    }
    return reported;
  }

  Optional<Observed> find(String unit, String item, int year) {
    return Optional.ofNullable(values.get(new Key(unit, item, year)));
  }

  /** The value; NaN when it is missing. */
  double value(String unit, String item, int year) {
    return find(unit, item, year).map(o -> o.value().orElse(Double.NaN)).orElse(Double.NaN);
  }
}
