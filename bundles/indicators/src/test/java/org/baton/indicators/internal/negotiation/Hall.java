package org.baton.indicators.internal.negotiation;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.Set;
import org.baton.api.access.Access;
import org.baton.api.access.Caller;
import org.baton.api.cycle.Cycles;
import org.baton.api.data.Outbox;
import org.baton.api.observation.ObservationBook;
import org.baton.api.observation.Observed;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.text.Text;
import org.baton.api.text.Texts;
import org.baton.api.unit.UnitDirectory;
import org.baton.api.unit.UnitInfo;
import org.baton.indicators.internal.TestStore;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.sets.Edit;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.IndicatorSet.State;
import org.baton.indicators.internal.sets.IndicatorSets;

/** The sides of a negotiation around a table: a sponsor, two counties and a committee. */
public final class Hall
    implements Access, Outbox, Texts, UnitDirectory, ObservationBook, Cycles, AutoCloseable {
  /** The set that is negotiated. */
  public static final String SET = "COUNTY";

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  public final TestStore store = new TestStore();
  public final List<String> sent = new ArrayList<>();
  public final List<Observed> observed = new ArrayList<>();
  public final List<CycleInfo> cycles = new ArrayList<>();
  public final Map<String, Set<String>> roles = new HashMap<>();
  public String account = "sponsor";
  public LocalDate day = LocalDate.of(2026, 3, 2);

  public final IndicatorSets sets = new IndicatorSets(store, this, store);
  public final Timepiece time = new Timepiece(new Sun());
  public final Ratchet ratchet = new Ratchet(this, this, sets, time);
  public final Negotiations negotiations =
      new Negotiations(store, this, store, this, sets, this, ratchet, this, time);
  public final NegotiationBook book = new NegotiationBook(store, this, sets, negotiations, ratchet);

  /** Noon of the hall's day. */
  private final class Sun extends Clock {
    @Override
    public ZoneId getZone() {
      return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return day.atTime(12, 0).atZone(ZONE).toInstant();
    }
  }

  /** The set with two indicators: one of weight 8, one of weight 2. */
  public Hall() {
    roles.put("sponsor", Set.of("indicators.negotiate@", "indicators.edit@", "indicators.freeze@"));
    roles.put("county-a", own("A"));
    roles.put("county-b", own("B"));
    roles.put("committee", Set.of("indicators.decide@"));
    roles.put("auditor", Set.of("indicators.view@"));
    roles.put("all", Set.of("indicators.negotiate@", "indicators.decide@"));
    sets.create(
        new IndicatorSet(
            SET, Text.same("County"), "county", "", "", State.OPEN, 0, Instant.EPOCH, ""));
    sets.edit(SET, Edit.put(0, "", List.of(entry("GDP", 8), entry("AIR", 2))));
  }

  private static Set<String> own(String unit) {
    return Set.of("indicators.position.report@" + unit, "indicators.view.own@" + unit);
  }

  public static Entry entry(String code, double weight) {
    return EntryFields.with(
        EntryFields.blank(SET, code, Channel.CONSTRAINED),
        Map.of("titleZh", "指标" + code, "titleEn", code, "weight", Double.toString(weight)));
  }

  public Hall as(String other) {
    account = other;
    return this;
  }

  /** A negotiation about an indicator of the set, drafted and sent to these units. */
  public Negotiation sent(String code, Map<String, String> changes, String... units) {
    as("sponsor");
    Negotiation drafted =
        negotiations.open(
            new Opening(
                SET, code, Channel.CONSTRAINED, List.of(units), "", changes, null, "as planned"));
    return negotiations.act(drafted.id(), Command.of(Event.SEND, drafted.version(), "", "please"));
  }

  @Override
  public Caller caller() {
    return new Caller(account, account);
  }

  @Override
  public boolean may(String permission, String unit) {
    Set<String> held = roles.getOrDefault(account, Set.of());
    return held.contains(permission + "@") || held.contains(permission + "@" + unit);
  }

  @Override
  public Set<String> units(String permission, String cycle) {
    Set<String> units = new HashSet<>();
    for (String held : roles.getOrDefault(account, Set.of())) {
      if (held.startsWith(permission + "@")) {
        units.add(held.substring(permission.length() + 1));
      }
    }
    return units;
  }

  @Override
  public void require(String permission, String unit) {
    if (!may(permission, unit)) {
      throw Problem.of(Kind.DENIED, "access.denied", permission);
    }
  }

  @Override
  public void send(String topic, String payload) {
    sent.add(topic + " " + payload);
  }

  @Override
  public Optional<String> find(Locale locale, String key, Object... arguments) {
    String language = locale.getLanguage().equals("zh") ? "zh" : "en";
    Path file = Path.of("src/main/resources/OSGI-INF/l10n/indicators_" + language + ".properties");
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.ofNullable(properties.getProperty(key))
        .map(p -> new MessageFormat(p, locale).format(arguments));
  }

  @Override
  public Optional<UnitInfo> find(String code) {
    return list("", "", 1000).stream().filter(u -> u.code().equals(code)).findFirst();
  }

  @Override
  public List<UnitInfo> list(String kind, String after, int limit) {
    return List.of("A", "B", "P").stream()
        .map(c -> new UnitInfo(c, Text.same("Unit " + c), c.equals("P") ? "city" : "county", ""))
        .filter(u -> kind.isEmpty() || u.kind().equals(kind))
        .filter(u -> u.code().compareTo(after) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public List<String> kinds() {
    return List.of("city", "county");
  }

  @Override
  public Map<String, Text> names(Collection<String> codes) {
    Map<String, Text> names = new HashMap<>();
    codes.forEach(c -> find(c).ifPresent(u -> names.put(c, u.name())));
    return names;
  }

  @Override
  public List<Observed> read(
      Collection<String> units, Collection<String> items, int fromYear, int toYear) {
    return observed.stream()
        .filter(o -> units.isEmpty() || units.contains(o.unit()))
        .filter(o -> items.contains(o.item()) && o.year() >= fromYear && o.year() <= toYear)
        .toList();
  }

  /** What a unit reported in a year. */
  public void report(String unit, String item, int year, double value, double target) {
    observed.add(
        new Observed(unit, item, year, OptionalDouble.of(value), OptionalDouble.of(target), ""));
  }

  @Override
  public List<String> items(String after, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void write(List<Observed> values, String source) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<CycleInfo> list() {
    return cycles;
  }

  @Override
  public void close() throws java.sql.SQLException {
    store.close();
  }
}
