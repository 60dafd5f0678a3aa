package org.baton.indicators.internal.weighing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.observation.ObservationBook;
import org.baton.api.observation.Observed;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.unit.UnitDirectory;
import org.baton.api.unit.UnitInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The reported values of the units of a kind. */
@Component(service = Values.class)
public final class Values {
  private static final int PART = 1000;

  private final UnitDirectory units;
  private final ObservationBook book;

  /** Reads the register and the reported values. */
  @Activate
  public Values(@Reference UnitDirectory units, @Reference ObservationBook book) {
    this.units = units;
    this.book = book;
  }

  /**
   * A row a unit, a column a thing weighed; null where nothing was reported. Units that reported
   * none of them in the year are left out.
   *
   * @param kind of which kind; empty for any
   * @throws Problem when there are more units than are weighed by
   */
  Inputs of(String kind, List<Item> items, int year) {
    List<String> codes = new ArrayList<>();
    List<UnitInfo> part = units.list(kind, "", PART);
    while (!part.isEmpty()) {
      part.forEach(u -> codes.add(u.code()));
      if (codes.size() > Weigher.MOST_ROWS) {
        throw Problem.of(Kind.TOO_LARGE, "indicators.weigh.rows", codes.size(), Weigher.MOST_ROWS);
      }
      part = part.size() < PART ? List.of() : units.list(kind, codes.get(codes.size() - 1), PART);
    }
    Map<String, Map<String, Double>> reported = new HashMap<>();
    if (!codes.isEmpty()) {
      for (Observed o :
          book.read(kind.isEmpty() ? List.of() : codes, Item.codes(items), year, year)) {
        if (o.value().isPresent()) {
          reported
              .computeIfAbsent(o.unit(), u -> new HashMap<>())
              .put(o.item(), o.value().getAsDouble());
        }
      }
    }
    List<String> rows = codes.stream().filter(reported::containsKey).toList();
    List<List<Double>> values = new ArrayList<>();
    for (String unit : rows) {
      List<Double> row = new ArrayList<>();
      items.forEach(i -> row.add(reported.get(unit).get(i.code())));
      values.add(row);
    }
    String source =
        "observations " + year + ", kind " + (kind.isEmpty() ? "any" : kind) + ", " + codes.size();
    return Inputs.values(source, rows, values);
  }
}
