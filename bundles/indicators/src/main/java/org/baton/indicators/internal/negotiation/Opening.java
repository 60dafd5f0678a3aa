package org.baton.indicators.internal.negotiation;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A negotiation to begin.
 *
 * @param set the set
 * @param code the indicator; in the expected channel one that the set does not have yet
 * @param channel how it comes about
 * @param units the units it is about; for an expected one the unit that proposes it
 * @param kind instead of units, the kind of all of them; empty when they are named
 * @param changes its fields: all of them for a new one, those to be otherwise for an entry
 * @param corridor targets over years
 * @param reason why
 */
public record Opening(
    String set,
    String code,
    Channel channel,
    List<String> units,
    String kind,
    Map<String, String> changes,
    Corridor corridor,
    String reason) {
  /** Checks that there is a channel, and puts empty words and lists where nothing was said. */
  public Opening {
    set = Objects.requireNonNullElse(set, "").strip();
    code = Objects.requireNonNullElse(code, "").strip();
    Objects.requireNonNull(channel);
    units = units == null ? List.of() : units.stream().map(String::strip).distinct().toList();
    kind = Objects.requireNonNullElse(kind, "").strip();
    changes = changes == null ? Map.of() : Map.copyOf(changes);
    corridor = Objects.requireNonNullElse(corridor, Corridor.NONE);
    reason = Objects.requireNonNullElse(reason, "").strip();
  }

  /** The side that begins. */
  Side side() {
    return channel == Channel.EXPECTED ? Side.UNIT : Side.SPONSOR;
  }

  /** The unit that proposes; empty when the sponsor drafts. */
  String unit() {
    return channel == Channel.EXPECTED && units.size() == 1 ? units.get(0) : "";
  }
}
