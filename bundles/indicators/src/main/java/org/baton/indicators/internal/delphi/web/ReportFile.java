package org.baton.indicators.internal.delphi.web;

import java.util.List;
import java.util.Optional;
import org.baton.indicators.internal.delphi.DelphiStudies.Report;
import org.baton.indicators.internal.delphi.Item;
import org.baton.indicators.internal.delphi.Statistics.Line;

/** The figures of all rounds as comma-separated values, full precision, empty for none. */
final class ReportFile {
  private ReportFile() {}

  static String of(Report report) {
    StringBuilder file =
        new StringBuilder("\ufeffround,code,title_zh,title_en,answers,median,q1,q3,");
    file.append("mean,cv,agreeing,i_cvi,cvr,feasibility_median,decision,reason\r\n");
    for (int r = 0; r < report.rounds().size(); r++) {
      for (Item item : report.items()) {
        Optional<Line> line = report.statistics().get(r).items().get(item.place());
        file.append(report.rounds().get(r).number()).append(',');
        file.append(words(item.code())).append(',').append(words(item.title().zh())).append(',');
        file.append(words(item.title().en())).append(',');
        figures(line).forEach(f -> file.append(f).append(','));
        file.append(item.decision()).append(',').append(words(item.reason())).append("\r\n");
      }
    }
    return file.toString();
  }

  private static List<String> figures(Optional<Line> line) {
    if (line.isEmpty()) {
      return List.of("0", "", "", "", "", "", "", "", "", "");
    }
    Line l = line.get();
    return List.of(
        Integer.toString(l.importance().answers()),
        number(l.importance().median()),
        number(l.importance().lowerQuartile()),
        number(l.importance().upperQuartile()),
        number(l.importance().mean()),
        number(l.importance().cv()),
        number(l.importance().agreeing()),
        number(l.validity()),
        number(l.ratio()),
        l.feasibility().map(f -> number(f.median())).orElse(""));
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }

  /** A cell that no spreadsheet takes for a formula. */
  private static String words(String words) {
    String safe = words.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + words : words;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
