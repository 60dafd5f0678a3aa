package org.baton.api.unit;

import java.util.Objects;
import org.baton.api.text.Text;

/**
 * A unit as others may know it.
 *
 * @param code its code, unique for ever
 * @param name its name
 * @param kind such as {@code city}; may be empty
 * @param parent the code of the unit above; empty at the top
 */
public record UnitInfo(String code, Text name, String kind, String parent) {
  /** Checks that nothing is null. */
  public UnitInfo {
    Objects.requireNonNull(code);
    Objects.requireNonNull(name);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(parent);
  }
}
