package org.baton.indicators.internal.lineage;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.baton.indicators.internal.library.Entry;

/**
 * An indicator over the years in which it was measured as it is, and those it comes from.
 *
 * @param key the indicator
 * @param entry what it is by now; empty when it was taken out of its set
 * @param from the first year; 0 when nobody said
 * @param to the last year; 0 when it goes on
 * @param descent what was stated of it and those before; empty when nothing was
 * @param origins those before
 */
public record Generation(
    EntryKey key,
    Optional<Entry> entry,
    int from,
    int to,
    Optional<Descent> descent,
    List<Generation> origins) {
  /** Copies the list. */
  public Generation {
    Objects.requireNonNull(key);
    Objects.requireNonNull(entry);
    Objects.requireNonNull(descent);
    origins = List.copyOf(origins);
  }

  /** This one and all before it, each before those it comes from. */
  public List<Generation> all() {
    return Stream.concat(Stream.of(this), origins.stream().flatMap(o -> o.all().stream())).toList();
  }
}
