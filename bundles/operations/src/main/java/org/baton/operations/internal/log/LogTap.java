package org.baton.operations.internal.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.baton.api.web.Page;
import org.baton.operations.internal.InstalledModules;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;

/**
 * Listens to the log of the server and keeps the recent lines. An exception is put into words at
 * once: kept as it is, it would hold the classes of a module that was removed.
 */
@Component(service = LogTap.class, immediate = true)
public final class LogTap implements LogListener {
  private static final int MOST_LINES = 5000;
  private static final long MOST_CHARACTERS = 6_000_000;

  private final LogReaderService log;
  private final LogRing ring = new LogRing(MOST_LINES, MOST_CHARACTERS);
  private final Map<Long, String> modules = new ConcurrentHashMap<>();
  private final Map<Severity, LongAdder> written = new EnumMap<>(Severity.class);

  /** Takes the lines that the log itself still has, and every one from now on. */
  @Activate
  public LogTap(@Reference LogReaderService log) {
    this.log = log;
    for (Severity level : Severity.values()) {
      written.put(level, new LongAdder());
    }
    List<LogEntry> before = new ArrayList<>(Collections.list(log.getLog()));
    before.sort((a, b) -> Long.compare(a.getSequence(), b.getSequence()));
    before.forEach(this::logged);
    log.addLogListener(this);
  }

  @Deactivate
  void stop() {
    log.removeLogListener(this);
  }

  @Override
  public void logged(LogEntry entry) {
    Bundle bundle = entry.getBundle();
    Severity level = Severity.of(entry.getLogLevel());
    written.get(level).increment();
    ring.add(
        new LogLine(
            0,
            Instant.ofEpochMilli(entry.getTime()),
            level,
            bundle == null ? "" : module(bundle),
            bundle == null ? "" : words(bundle.getSymbolicName()),
            words(entry.getLoggerName()),
            words(entry.getThreadInfo()),
            words(entry.getMessage()),
            trace(entry.getException())));
  }

  private String module(Bundle bundle) {
    String known = modules.get(bundle.getBundleId());
    if (known != null) {
      return known;
    }
    String id = InstalledModules.id(bundle);
    modules.put(bundle.getBundleId(), id);
    return id;
  }

  private static String words(Object text) {
    return Objects.toString(text, "");
  }

  private static String trace(Throwable error) {
    if (error == null) {
      return "";
    }
    StringWriter words = new StringWriter();
    error.printStackTrace(new PrintWriter(words));
    return words.toString();
  }

  /** See {@link LogRing#page}. */
  public Page<LogLine> page(LogQuery query, long after, int limit) {
    return ring.page(query, after, limit);
  }

  /** See {@link LogRing#newer}. */
  public List<LogLine> newer(LogQuery query, long seen, int limit) {
    return ring.newer(query, seen, limit);
  }

  /** See {@link LogRing#find}. */
  public Optional<LogLine> find(long seq) {
    return ring.find(seq);
  }

  /** How many lines of this severity were written since the start. */
  public long written(Severity level) {
    return written.get(level).sum();
  }

  /** See {@link LogRing#newest}. */
  public long newest() {
    return ring.newest();
  }
}
