package org.baton.core.internal.units;

/**
 * Which units are asked for.
 *
 * @param parent directly below this one, the top when empty; null for any place
 * @param kind of this kind; empty for any
 * @param words with these words in a name, or with a code that starts so; empty for any
 */
public record UnitQuery(String parent, String kind, String words) {
  /** All units. */
  public static final UnitQuery ALL = new UnitQuery(null, "", "");
}
