package org.baton.core.internal.units;

import java.util.List;
import org.baton.api.access.Access;

/**
 * Which units are asked for.
 *
 * @param parent directly below this one, the top when empty; null for any place
 * @param kind of this kind; empty for any
 * @param words with these words in a name, or with a code that starts so; empty for any
 * @param under these units and what stands below them, at any depth; none of them when empty, all
 *     when it holds {@link Access#EVERYWHERE}
 */
public record UnitQuery(String parent, String kind, String words, List<String> under) {
  private static final List<String> ANYWHERE = List.of(Access.EVERYWHERE);

  /** All units. */
  public static final UnitQuery ALL = new UnitQuery(null, "", "");

  /** Copies the list. */
  public UnitQuery {
    under = List.copyOf(under);
  }

  /** Units anywhere. */
  public UnitQuery(String parent, String kind, String words) {
    this(parent, kind, words, ANYWHERE);
  }

  /** Whether units are asked for wherever they stand. */
  public boolean isEverywhere() {
    return under.contains(Access.EVERYWHERE);
  }

  /** Whether nothing is narrowed at all. */
  public boolean isAll() {
    return isEverywhere() && parent == null && kind.isEmpty() && words.isEmpty();
  }
}
