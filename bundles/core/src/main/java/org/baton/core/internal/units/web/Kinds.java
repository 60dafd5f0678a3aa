package org.baton.core.internal.units.web;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.web.Reader;

/** Kinds of units in words: those that are usual have a name, others are shown as they are. */
public final class Kinds {
  private Kinds() {}

  /** The name of a kind. */
  public static String name(Reader reader, String kind) {
    if (kind.isEmpty()) {
      return "–";
    }
    String key = "core.unit-kind." + kind;
    String name = reader.t(key);
    return name.equals(key) ? kind : name;
  }

  /** A field that narrows a list to one of these kinds. */
  public static Field filter(Reader reader, List<String> kinds, String chosen) {
    List<Option> options = new ArrayList<>();
    options.add(Option.of("", reader.t("core.units.kind.any")));
    kinds.forEach(k -> options.add(Option.of(k, name(reader, k))));
    return Field.choice("kind", Kind.SELECT, reader.t("core.units.kind"), options).value(chosen);
  }
}
