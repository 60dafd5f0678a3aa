package org.baton.operations.internal.metric;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baton.api.metric.Metric;
import org.baton.api.metric.Sample;

/**
 * Figures as Prometheus reads them: the text-based exposition format, version 0.0.4. Labels hold
 * nothing that must be escaped; {@link Sample} sees to it.
 */
public final class MetricText {
  /** What the text is, for the answer's header. */
  public static final String MEDIA_TYPE = "text/plain;version=0.0.4;charset=utf-8";

  private MetricText() {}

  /** The whole text. */
  public static String of(List<Metric> metrics) {
    StringBuilder text = new StringBuilder();
    for (Metric metric : metrics) {
      text.append("# HELP ").append(metric.name()).append(' ');
      text.append(metric.help().replace("\\", "\\\\").replace("\n", "\\n")).append('\n');
      text.append("# TYPE ").append(metric.name()).append(' ');
      text.append(metric.kind().name().toLowerCase(Locale.ROOT)).append('\n');
      for (Sample sample : metric.samples()) {
        if (sample instanceof Sample.Spread spread) {
          spread(text, metric.name(), spread);
        } else if (sample instanceof Sample.Value value) {
          line(text, metric.name(), value.labels(), "", value.value());
        }
      }
    }
    return text.toString();
  }

  private static void spread(StringBuilder text, String name, Sample.Spread spread) {
    long sum = 0;
    for (int i = 0; i < spread.counts().size(); i++) {
      sum += spread.counts().get(i);
      String bound = i < spread.bounds().size() ? number(spread.bounds().get(i)) : "+Inf";
      line(text, name + "_bucket", spread.labels(), bound, sum);
    }
    line(text, name + "_sum", spread.labels(), "", spread.sum());
    line(text, name + "_count", spread.labels(), "", sum);
  }

  private static void line(
      StringBuilder text, String name, Map<String, String> labels, String bound, double value) {
    text.append(name);
    String before = "{";
    for (Map.Entry<String, String> label : labels.entrySet()) {
      text.append(before).append(label.getKey()).append("=\"").append(label.getValue());
      text.append('"');
      before = ",";
    }
    if (!bound.isEmpty()) {
      text.append(before).append("le=\"").append(bound).append('"');
      before = ",";
    }
    text.append(before.equals(",") ? "} " : " ").append(number(value)).append('\n');
  }

  /** A whole number without a fraction; everything else as Java writes it, which is read as is. */
  private static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    return Double.isInfinite(value) ? (value > 0 ? "+Inf" : "-Inf") : Double.toString(value);
  }
}
