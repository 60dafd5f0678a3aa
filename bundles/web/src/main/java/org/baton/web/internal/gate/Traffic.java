package org.baton.web.internal.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baton.api.metric.Histogram;
import org.baton.api.metric.Metric;
import org.baton.api.metric.Sample;

/**
 * Counts answered requests by module and kind of answer. A module is known by its first answer that
 * is no refusal: whatever strangers ask for makes no new line, since nothing answers it.
 */
final class Traffic {
  private static final String PLATFORM = "web";
  private static final Pattern MODULE = Pattern.compile("/(?:api/)?([a-z][a-z0-9]{2,29})/.*");

  /** What machines ask all day would hide what people wait for. */
  private static final Set<String> UNCOUNTED = Set.of("/health", "/metrics");

  /** Being led to the sign-in page is no answer of a module either. */
  private static final int FIRST_REFUSAL = 300;

  private static final int MOST_MODULES = 200;
  private static final double NANOSECONDS = 1e9;

  private final Map<String, Answers> modules = new ConcurrentHashMap<>();

  /** What one module answered: times of each class of statuses, 1xx to 5xx. */
  private static final class Answers {
    private final Histogram[] times = new Histogram[6];

    private Answers() {
      for (int i = 1; i < times.length; i++) {
        times[i] = Histogram.seconds();
      }
    }
  }

  private final LongAdder begun = new LongAdder();
  private final LongAdder ended = new LongAdder();

  /** A request has come. */
  void begin() {
    begun.increment();
  }

  /** A request is answered. */
  void end(String path, int status, long nanoseconds) {
    ended.increment();
    if (UNCOUNTED.contains(path)) {
      return;
    }
    int kind = Math.max(1, Math.min(5, status / 100));
    answers(path, status).times[kind].observe(nanoseconds / NANOSECONDS);
  }

  private Answers answers(String path, int status) {
    Matcher matcher = MODULE.matcher(path);
    String module = matcher.matches() ? matcher.group(1) : PLATFORM;
    Answers known = modules.get(module);
    if (known != null) {
      return known;
    }
    boolean real = status < FIRST_REFUSAL && modules.size() < MOST_MODULES;
    return modules.computeIfAbsent(real ? module : PLATFORM, m -> new Answers());
  }

  List<Metric> metrics() {
    List<Sample> spreads = new ArrayList<>();
    new TreeMap<>(modules)
        .forEach(
            (module, answers) -> {
              for (int i = 1; i < answers.times.length; i++) {
                Sample.Spread spread =
                    answers.times[i].spread(Map.of("module", module, "status", i + "xx"));
                if (spread.count() > 0) {
                  spreads.add(spread);
                }
              }
            });
    return List.of(
        Metric.histogram(
            "web_request_seconds",
            "How long answers took, by module and class of status.",
            spreads),
        Metric.gauge(
            "web_requests_running",
            "How many requests are being answered now.",
            Math.max(0, begun.sum() - ended.sum())));
  }
}
