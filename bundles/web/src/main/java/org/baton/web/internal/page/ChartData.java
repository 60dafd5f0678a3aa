package org.baton.web.internal.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baton.api.page.Chart;
import org.baton.api.page.Chart.Series;
import org.baton.web.internal.problem.Json;

/** A chart as the script that draws it reads it. */
public final class ChartData {
  private static final JsonMapper MAPPER = Json.mapper();

  private ChartData() {}

  /** The chart as JSON. */
  public static String of(Chart chart, Locale locale) {
    Map<String, Object> data =
        Map.of(
            "kind", chart.kind().name().toLowerCase(Locale.ROOT),
            "lang", locale.getLanguage(),
            "unit", chart.unit(),
            "decimals", chart.decimals(),
            "categories", chart.categories(),
            "series", chart.series().stream().map(ChartData::series).toList(),
            "limits", List.copyOf(chart.limits()));
    try {
      return MAPPER.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> series(Series series) {
    return Map.of("name", series.name(), "values", series.values());
  }
}
