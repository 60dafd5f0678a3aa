package org.baton.indicators.internal.experts.web;

import java.util.List;
import org.baton.api.page.Field;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.sets.IndicatorSets;

/** A field to choose a set in. */
public final class SetChoice {
  private static final int MOST = 500;

  private SetChoice() {}

  /** The sets that can still change, by their codes. */
  public static Field of(Reader reader, IndicatorSets sets) {
    List<Field.Option> options =
        sets.page("", MOST).stream()
            .filter(s -> s.isOpen())
            .map(s -> Field.Option.of(s.code(), reader.t(s.title()) + " (" + s.code() + ")"))
            .toList();
    return Field.choice("set", Field.Kind.SELECT, reader.t("indicators.consult.set"), options)
        .require();
  }
}
