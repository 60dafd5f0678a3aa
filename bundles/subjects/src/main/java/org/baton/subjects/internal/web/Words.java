package org.baton.subjects.internal.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.baton.api.page.Field;
import org.baton.api.web.Reader;

/** Words for the members of closed sets, such as the two sides. */
public final class Words {
  private Words() {}

  /** The word for one, such as that under {@code subjects.side.internal}. */
  public static String of(Reader reader, String prefix, Enum<?> one) {
    return reader.t(prefix + "." + one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** All of a set, to choose from. */
  public static List<Field.Option> options(
      Reader reader, String prefix, Class<? extends Enum<?>> set) {
    return Arrays.stream(set.getEnumConstants())
        .map(e -> Field.Option.of(e.name(), of(reader, prefix, e)))
        .toList();
  }
}
