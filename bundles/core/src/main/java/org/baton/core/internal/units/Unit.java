package org.baton.core.internal.units;

import java.time.LocalDate;
import java.util.Objects;
import org.baton.api.text.Text;
import org.baton.core.internal.Hashes;

/**
 * A unit that may be evaluated, or that others stand below.
 *
 * @param code its code, unique for ever
 * @param name its name
 * @param kind such as {@code city}; may be empty
 * @param parent the code of the unit above; empty at the top
 * @param validFrom its first day; null when it always was
 * @param validTo its last day; null when there is no end
 */
public record Unit(
    String code, Text name, String kind, String parent, LocalDate validFrom, LocalDate validTo) {
  private static final int TAG = 16;

  /** Checks that nothing but a day is null. */
  public Unit {
    Objects.requireNonNull(code);
    Objects.requireNonNull(name);
    kind = Objects.requireNonNullElse(kind, "");
    parent = Objects.requireNonNullElse(parent, "");
  }

  /** Changes when anything of the unit changes: who edits it brings it along. */
  public String tag() {
    return Hashes.of(
            code,
            name.zh(),
            name.en(),
            kind,
            parent,
            String.valueOf(validFrom),
            String.valueOf(validTo))
        .substring(0, TAG);
  }
}
