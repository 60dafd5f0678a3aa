package org.baton.operations.internal.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.web.Address;
import org.baton.operations.internal.log.LogQuery;
import org.baton.operations.internal.log.Severity;

/** What a list of lines is narrowed by, as it stands in the address. */
public final class LogFilters {
  /** How far back, by the words of the address, in seconds. */
  static final Map<String, Long> SPANS = Map.of("10m", 600L, "1h", 3600L, "24h", 86_400L);

  private static final int LONGEST = 200;

  @QueryParam("module")
  @DefaultValue("")
  String module = "";

  @QueryParam("level")
  @DefaultValue("")
  String level = "";

  @QueryParam("words")
  @DefaultValue("")
  String words = "";

  @QueryParam("since")
  @DefaultValue("")
  String since = "";

  @QueryParam("from")
  @DefaultValue("")
  String from = "";

  @QueryParam("to")
  @DefaultValue("")
  String to = "";

  /** Filled from the address. */
  public LogFilters() {}

  /** Filters of a program, which says moments and no spans. */
  static LogFilters of(String module, String level, String words, String from, String to) {
    LogFilters filters = new LogFilters();
    filters.module = module;
    filters.level = level;
    filters.words = words;
    filters.from = from;
    filters.to = to;
    return filters;
  }

  /**
   * What is asked for.
   *
   * @throws Problem with everything that is wrong
   */
  LogQuery query(Instant now) {
    List<Violation> wrong = new ArrayList<>();
    Optional<Severity> severity = Severity.of(level);
    if (!level.isEmpty() && severity.isEmpty()) {
      wrong.add(Violation.at("level", level, "operations.level.unknown"));
    }
    if (!since.isEmpty() && !SPANS.containsKey(since)) {
      wrong.add(Violation.at("since", since, "operations.log.since"));
    }
    if (module.length() > LONGEST || words.length() > LONGEST) {
      wrong.add(Violation.at("words", words, "operations.log.long", LONGEST));
    }
    Optional<Instant> first = moment("from", from, wrong);
    Optional<Instant> last = moment("to", to, wrong);
    if (!wrong.isEmpty()) {
      throw Problem.invalid("operations.log.refused", wrong);
    }
    Optional<Instant> span = Optional.ofNullable(SPANS.get(since)).map(now::minusSeconds);
    return new LogQuery(module, severity, first.or(() -> span), last, words);
  }

  private static Optional<Instant> moment(String field, String text, List<Violation> wrong) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      wrong.add(Violation.at(field, text, "operations.log.moment"));
      return Optional.empty();
    }
  }

  /** The same filters below a path. */
  Address address(String path) {
    return Address.below(path)
        .list()
        .with("module", module)
        .with("level", level)
        .with("words", words)
        .with("since", since)
        .with("from", from)
        .with("to", to);
  }
}
