package org.baton.modules.internal.cycles;

import java.util.List;

/** What an act on a module does to a running cycle that holds a version of it. */
public enum Effect {
  /** The version that it holds is in service before and after. */
  GOES_ON,
  /** It waits for the version that comes into service. */
  RESUMES,
  /** The version that it holds goes out of service, and no other comes. */
  WAITS_WITHOUT,
  /** The version that it holds goes out of service, and another comes. */
  WAITS_WITH_OTHER,
  /** It waits already, and the act does not change that. */
  KEEPS_WAITING;

  /**
   * The effect on a cycle.
   *
   * @param held the versions that the cycle holds; it is evaluated when all of them are the one in
   *     service
   * @param now the version in service; empty for none
   * @param then the version in service after the act; empty for none
   */
  static Effect of(List<String> held, String now, String then) {
    boolean evaluated = held.equals(List.of(now));
    if (held.equals(List.of(then))) {
      return evaluated ? GOES_ON : RESUMES;
    }
    if (!evaluated) {
      return KEEPS_WAITING;
    }
    return then.isEmpty() ? WAITS_WITHOUT : WAITS_WITH_OTHER;
  }

  /** The key of its sentence, whose words are the versions held and the version that comes. */
  public String key() {
    return "modules.cycles.effect." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
