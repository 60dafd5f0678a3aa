package org.baton.operations.internal.metric;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryUsage;
import java.lang.management.RuntimeMXBean;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baton.api.metric.Metric;
import org.baton.api.metric.MetricSource;
import org.baton.api.metric.Sample;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** How the Java machine and the computer under it fare. */
@Component(service = MetricSource.class)
public final class MachineFigures implements MetricSource {
  private static final double MILLISECONDS = 1000.0;

  private final Path data;

  /** Asks the Java machine. */
  @Activate
  public MachineFigures() {
    this.data = Path.of(System.getProperty("baton.data", System.getProperty("karaf.data", ".")));
  }

  @Override
  public List<Metric> metrics() {
    List<Metric> all = new ArrayList<>(memory());
    all.addAll(collectors());
    all.addAll(processor());
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    all.add(Metric.gauge("operations_threads", "Threads that live.", threads.getThreadCount()));
    all.add(
        Metric.gauge(
            "operations_disk_free_bytes",
            "Room that is left where the data folder is.",
            data.toFile().getUsableSpace()));
    RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();
    all.add(
        Metric.gauge(
            "operations_start_seconds",
            "When the server was started, in seconds since 1970.",
            runtime.getStartTime() / MILLISECONDS));
    return all;
  }

  private static List<Metric> memory() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    MemoryUsage heap = memory.getHeapMemoryUsage();
    MemoryUsage other = memory.getNonHeapMemoryUsage();
    List<Metric> all = new ArrayList<>();
    all.add(area("used", "Memory in use.", heap.getUsed(), other.getUsed()));
    all.add(
        area(
            "committed",
            "Memory taken from the computer.",
            heap.getCommitted(),
            other.getCommitted()));
    if (heap.getMax() > 0) {
      all.add(
          Metric.gauge(
              "operations_memory_max_bytes", "The most the heap may take.", heap.getMax()));
    }
    return all;
  }

  private static Metric area(String what, String help, long heap, long other) {
    return Metric.gauge(
        "operations_memory_" + what + "_bytes",
        help,
        List.of(Sample.of("area", "heap", heap), Sample.of("area", "nonheap", other)));
  }

  private static List<Metric> collectors() {
    List<Sample> seconds = new ArrayList<>();
    List<Sample> runs = new ArrayList<>();
    for (GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
      Map<String, String> label =
          Map.of(
              "collector", bean.getName().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_"));
      seconds.add(new Sample.Value(label, Math.max(0, bean.getCollectionTime()) / MILLISECONDS));
      runs.add(new Sample.Value(label, Math.max(0, bean.getCollectionCount())));
    }
    return List.of(
        Metric.counter("operations_gc_seconds_total", "Time spent collecting memory.", seconds),
        Metric.counter("operations_gc_runs_total", "Collections of memory.", runs));
  }

  private static List<Metric> processor() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    List<Metric> all = new ArrayList<>();
    all.add(
        Metric.gauge(
            "operations_cpus", "Processors of the computer.", system.getAvailableProcessors()));
    if (system.getSystemLoadAverage() >= 0) {
      all.add(
          Metric.gauge(
              "operations_load",
              "Threads that wanted a processor in the last minute, of the whole computer.",
              system.getSystemLoadAverage()));
    }
    ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .map(Duration::toMillis)
        .ifPresent(
            used ->
                all.add(
                    Metric.counter(
                        "operations_cpu_seconds_total",
                        "Processor time the server used.",
                        used / MILLISECONDS)));
    return all;
  }
}
