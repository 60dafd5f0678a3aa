package org.baton.operations.internal.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.baton.api.metric.Metric;
import org.baton.api.metric.MetricSource;
import org.baton.operations.internal.InstalledModules;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks every source for its figures; one that is broken costs the others nothing. */
@Component(service = Metrics.class)
public final class Metrics {
  private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);
  private static final String BROKEN = "operations_sources_broken";

  private final Map<MetricSource, String> sources = new ConcurrentHashMap<>();
  private final Set<MetricSource> told = ConcurrentHashMap.newKeySet();

  /** Knows no source yet. */
  @Activate
  public Metrics() {}

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      service = MetricSource.class,
      unbind = "remove")
  void add(MetricSource source, ServiceReference<MetricSource> reference) {
    add(source, InstalledModules.id(reference.getBundle()));
  }

  void add(MetricSource source, String module) {
    sources.put(source, module);
  }

  void remove(MetricSource source) {
    sources.remove(source);
    told.remove(source);
  }

  /** All figures of this moment, sorted by name. */
  public List<Metric> all() {
    List<Metric> all = new ArrayList<>();
    Set<String> names = new HashSet<>(Set.of(BROKEN));
    int broken = 0;
    for (Map.Entry<MetricSource, String> source : sources.entrySet()) {
      try {
        List<Metric> told = source.getKey().metrics();
        told.forEach(m -> check(m, source.getValue(), names));
        all.addAll(told);
      } catch (RuntimeException | LinkageError e) {
        broken++;
        tell(source.getKey(), source.getValue(), e);
      }
    }
    all.add(Metric.gauge(BROKEN, "Sources whose figures are missing here.", broken));
    all.sort(Comparator.comparing(Metric::name));
    return all;
  }

  private static void check(Metric metric, String module, Set<String> names) {
    if (!metric.name().startsWith(module + "_")) {
      throw new IllegalArgumentException(metric.name() + " does not begin with " + module + "_");
    }
    if (!names.add(metric.name())) {
      throw new IllegalArgumentException(metric.name() + " is told twice");
    }
  }

  /** Once for each source: figures are asked for every few seconds. */
  private void tell(MetricSource source, String module, Throwable error) {
    if (told.add(source)) {
      LOG.warn("the figures of {} by {} are left out", module, source.getClass().getName(), error);
    }
  }
}
