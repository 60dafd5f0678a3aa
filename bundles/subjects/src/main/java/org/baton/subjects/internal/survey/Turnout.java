package org.baton.subjects.internal.survey;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.baton.subjects.internal.survey.Survey.Channel;

/** Who took part in a survey, flagged answers too. */
final class Turnout {
  private final Survey survey;
  private final long[][] counts;
  private final Map<String, Long> channels = new TreeMap<>();
  private long answers;

  Turnout(Survey survey) {
    this.survey = survey;
    this.counts = new long[survey.units().size()][Math.max(1, survey.strata().size())];
  }

  void add(String unit, String stratum, Channel channel, long count) {
    int row = survey.place(unit);
    if (row >= 0) {
      counts[row][Math.max(0, survey.stratum(stratum))] += count;
      answers += count;
      channels.merge(channel.name().toLowerCase(Locale.ROOT), count, Long::sum);
    }
  }

  boolean isFew() {
    return Suppression.isFew(answers, survey.minimum());
  }

  long answers() {
    return isFew() ? -1 : answers;
  }

  Map<String, Long> channels() {
    return isFew() ? Map.of() : channels;
  }

  Results.Table table() {
    return Results.Table.of(counts, survey.minimum());
  }
}
