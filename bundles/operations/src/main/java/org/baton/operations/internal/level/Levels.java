package org.baton.operations.internal.level;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.operations.internal.InstalledModules;
import org.baton.operations.internal.log.Severity;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The levels of this server's log that somebody set; nothing of it is left on by mistake. */
@Component(service = Levels.class, immediate = true)
public final class Levels {
  /** For how many minutes a level is set when nobody says. */
  public static final int MINUTES = 60;

  /** The most minutes; what is wanted for longer is kept. */
  public static final int MOST_MINUTES = 24 * 60;

  private static final int MOST_LEVELS = 50;
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_$-]*(\\.[\\w$-]+)*");
  private static final int LONGEST_NAME = 200;
  private static final Logger LOG = LoggerFactory.getLogger(Levels.class);

  private final LoggingBackend log;
  private final KeptLevels kept;
  private final Database database;
  private final AuditTrail audit;
  private final Predicate<String> ours;
  private final Clock clock;
  private final Function<Duration, Executor> later;
  private final Map<String, SetLevel> set = new TreeMap<>();
  private boolean stopped;

  /** Puts into force what was kept. */
  @Activate
  public Levels(
      BundleContext context,
      @Reference LoggingBackend log,
      @Reference KeptLevels kept,
      @Reference(target = "(org.baton.module=operations)") Database database,
      @Reference AuditTrail audit) {
    this(
        log,
        kept,
        database,
        audit,
        new InstalledModules(context)::write,
        Clock.systemUTC(),
        d -> CompletableFuture.delayedExecutor(d.toMillis(), TimeUnit.MILLISECONDS));
  }

  Levels(
      LoggingBackend log,
      KeptLevels kept,
      Database database,
      AuditTrail audit,
      Predicate<String> ours,
      Clock clock,
      Function<Duration, Executor> later) {
    this.log = log;
    this.kept = kept;
    this.database = database;
    this.audit = audit;
    this.ours = ours;
    this.clock = clock;
    this.later = later;
    kept.read().forEach(l -> set.put(l.logger(), l));
    if (!set.isEmpty()) {
      log.use(set.values());
    }
  }

  /** Levels that were not kept end with this part of the platform. */
  @Deactivate
  synchronized void stop() {
    stopped = true;
    if (!set.isEmpty()) {
      log.use(List.of());
    }
  }

  /** All that are set, sorted by name. */
  public synchronized List<SetLevel> all() {
    return List.copyOf(set.values());
  }

  /** The level in force for a logger. */
  public String inForce(String logger) {
    return log.level(logger);
  }

  /**
   * Sets a level.
   *
   * @param logger the logger's name
   * @param level the name of a {@link Severity}
   * @param minutes for how long, 1 to {@link #MOST_MINUTES}; does not matter when it is kept
   * @param keep whether it is kept until somebody takes it back, also over a restart
   * @throws Problem with everything that is wrong; nothing has changed then
   */
  public synchronized SetLevel set(String logger, String level, int minutes, boolean keep) {
    Severity severity = check(logger, level, minutes, keep);
    Optional<Instant> until =
        keep ? Optional.empty() : Optional.of(clock.instant().plusSeconds(minutes * 60L));
    SetLevel next = new SetLevel(logger, severity, until);
    Map<String, String> details = new HashMap<>();
    details.put("level", severity.name());
    details.put("until", until.map(Instant::toString).orElse("kept"));
    change("operations.level.set", logger, details, () -> set.put(logger, next));
    until.ifPresent(
        u -> later.apply(Duration.ofMinutes(minutes)).execute(() -> expired(logger, next)));
    return next;
  }

  private Severity check(String logger, String level, int minutes, boolean keep) {
    List<Violation> wrong = new ArrayList<>();
    if (logger.length() > LONGEST_NAME || !NAME.matcher(logger).matches()) {
      wrong.add(Violation.at("logger", logger, "operations.level.logger", LONGEST_NAME));
    } else if (!set.containsKey(logger) && set.size() >= MOST_LEVELS) {
      wrong.add(Violation.at("logger", logger, "operations.level.many", MOST_LEVELS));
    }
    Optional<Severity> severity = Severity.of(level);
    if (severity.isEmpty()) {
      wrong.add(Violation.at("level", level, "operations.level.unknown"));
    } else if (tellsTooMuch(logger, severity.get())) {
      wrong.add(Violation.at("level", level, "operations.level.library", logger));
    }
    if (!keep && (minutes < 1 || minutes > MOST_MINUTES)) {
      wrong.add(Violation.at("minutes", minutes, "operations.level.minutes", MOST_MINUTES));
    }
    if (!wrong.isEmpty()) {
      throw Problem.invalid("operations.level.refused", wrong);
    }
    return severity.orElseThrow();
  }

  /**
   * Libraries write what passes through them when they are asked for every step, the HTTP server
   * the cookies of sessions among it.
   */
  private boolean tellsTooMuch(String logger, Severity level) {
    return !level.atLeast(Severity.INFO) && !ours.test(logger);
  }

  /**
   * Goes back to what the settings say.
   *
   * @throws Problem when nothing is set for this logger
   */
  public synchronized void revert(String logger) {
    if (!set.containsKey(logger)) {
      throw Problem.of(Kind.NOT_FOUND, "operations.level.unset", logger);
    }
    change("operations.level.reverted", logger, Map.of(), () -> set.remove(logger));
  }

  /** Recorded first: nobody changes what is written unseen. */
  private void change(String action, String logger, Map<String, String> details, Runnable change) {
    Map<String, SetLevel> before = new TreeMap<>(set);
    try {
      database.tx(
          c -> {
            audit.record(action, "logger:" + logger, "", details);
            change.run();
            inForce();
            return logger;
          });
    } catch (RuntimeException e) {
      set.clear();
      set.putAll(before);
      inForce();
      throw e;
    }
  }

  private void inForce() {
    // First the log: a disk that it has filled must not keep it at DEBUG.
    log.use(set.values());
    kept.write(set.values().stream().filter(l -> l.until().isEmpty()).toList());
  }

  private synchronized void expired(String logger, SetLevel which) {
    if (stopped || set.get(logger) != which) {
      return;
    }
    try {
      change("operations.level.expired", logger, Map.of(), () -> set.remove(logger));
    } catch (RuntimeException e) {
      // It must not stay on because nobody could write that it ended.
      LOG.warn("the end of the level of {} could not be recorded", logger, e);
      set.remove(logger);
      inForce();
    }
  }
}
