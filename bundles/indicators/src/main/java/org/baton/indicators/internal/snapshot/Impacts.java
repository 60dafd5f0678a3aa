package org.baton.indicators.internal.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.baton.api.cycle.Cycles;
import org.baton.api.observation.ObservationBook;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.negotiation.Difference;
import org.baton.indicators.internal.negotiation.Quota;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Works out what an amendment would do. */
@Component(service = Impacts.class)
public final class Impacts {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final double EXACT = 1e-12;

  private final ObservationBook book;
  private final Cycles cycles;

  /** Reads what was reported. */
  @Activate
  public Impacts(@Reference ObservationBook book, @Reference Cycles cycles) {
    this.book = book;
    this.cycles = cycles;
  }

  /** What would become otherwise: the fields that are changed, and the shares that follow. */
  Impact of(List<Entry> before, Map<String, Entry> after, int units, String cycle) {
    Map<Entry, Double> carriedBefore = Quota.effective(before);
    Map<Entry, Double> carriedAfter = Quota.effective(after.values());
    List<Impact.Change> changes = new ArrayList<>();
    for (Entry old : before) {
      Entry now = after.get(old.code());
      double was = carriedBefore.getOrDefault(old, 0.0);
      double is = now == null ? 0 : carriedAfter.getOrDefault(now, 0.0);
      List<Difference> fields = now == null ? List.of() : Difference.of(old, now);
      if (now == null || !fields.isEmpty() || Math.abs(was - is) > EXACT) {
        changes.add(new Impact.Change(old.code(), now == null, fields, was, is));
      }
    }
    Optional<Cycles.CycleInfo> of =
        cycles.list().stream().filter(c -> c.code().equals(cycle)).findFirst();
    return new Impact(
        changes,
        units,
        Quota.of(before, 0).share(),
        Quota.of(after.values(), 0).share(),
        of.map(c -> c.phase().name()).orElse(""),
        of.map(c -> reported(changes, c.year())).orElse(0));
  }

  private int reported(List<Impact.Change> changes, int year) {
    List<String> codes =
        List.copyOf(new TreeSet<>(changes.stream().map(Impact.Change::code).toList()));
    int reported = 0;
    for (int i = 0; i < codes.size(); i += ObservationBook.MOST) {
      List<String> some = codes.subList(i, Math.min(codes.size(), i + ObservationBook.MOST));
      reported +=
          (int)
              book.read(List.of(), some, year, year).stream()
                  .filter(o -> o.value().isPresent())
                  .count();
    }
    return reported;
  }

  static String write(Impact impact) {
    try {
      return JSON.writeValueAsString(impact);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads what was shown; null when nothing was. */
  public static Impact read(String json) {
    try {
      return json.isEmpty() ? null : JSON.readValue(json, Impact.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
