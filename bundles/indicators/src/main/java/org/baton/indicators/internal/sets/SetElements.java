package org.baton.indicators.internal.sets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.data.Database;
import org.baton.api.data.Sql;
import org.baton.api.plan.IndicatorElements;
import org.baton.indicators.internal.library.Entry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The elements on the cards of the sets that a cycle's plan is made of. */
@Component
public final class SetElements implements IndicatorElements {
  private final Database database;
  private final IndicatorSets sets;

  /** Works on the sets. */
  @Activate
  public SetElements(
      @Reference(target = "(org.baton.module=indicators)") Database database,
      @Reference IndicatorSets sets) {
    this.database = database;
    this.sets = sets;
  }

  @Override
  public Map<String, String> of(String cycle) {
    List<String> codes =
        database.read(
            c ->
                new Sql("select code from indicator_set where cycle = ? order by code", cycle)
                    .list(c, row -> row.getString(1)));
    Map<String, String> elements = new HashMap<>();
    for (String code : codes) {
      for (Entry entry : sets.entries(code)) {
        if (entry.isIndicator() && !entry.card().element().isBlank()) {
          elements.putIfAbsent(entry.code(), entry.card().element().strip());
        }
      }
    }
    return elements;
  }
}
