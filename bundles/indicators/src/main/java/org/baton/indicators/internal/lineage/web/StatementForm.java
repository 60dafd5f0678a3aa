package org.baton.indicators.internal.lineage.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Form;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Numerals;
import org.baton.indicators.internal.lineage.Descent;
import org.baton.indicators.internal.lineage.EntryKey;
import org.baton.indicators.internal.sets.IndicatorSet;

/** The form of a statement of descent, and how it is read. */
final class StatementForm {
  private static final int LONGEST = 2000;

  private StatementForm() {}

  static Form of(Reader reader, IndicatorSet set, Entry entry) {
    String path =
        Address.of("indicators", "library", "lineage", set.code(), entry.code()).toString();
    String itself = set.code() + "/" + entry.code();
    return Form.of(
        "statement",
        path,
        reader.t("indicators.lineage.state"),
        field(reader, "since", Field.Kind.NUMBER).require(),
        choice(reader, "kind", Descent.Kind.values()).value(word(Descent.Kind.REDEFINED)),
        field(reader, "origins", Field.Kind.TEXT).value(itself).most(LONGEST).require(),
        choice(reader, "comparability", Descent.Comparability.values()),
        field(reader, "factor", Field.Kind.NUMBER),
        field(reader, "formula", Field.Kind.TEXT).most(LONGEST),
        Field.of("reason", Field.Kind.AREA, reader.t("indicators.lineage.field.reason"))
            .most(LONGEST));
  }

  private static Field field(Reader reader, String name, Field.Kind kind) {
    return Field.of(name, kind, reader.t("indicators.lineage.field." + name))
        .hint(reader.t("indicators.lineage.hint." + name));
  }

  private static Field choice(Reader reader, String name, Enum<?>[] all) {
    List<Option> options =
        Arrays.stream(all)
            .map(e -> Option.of(word(e), reader.t("indicators.lineage." + name + "." + word(e))))
            .toList();
    String label = reader.t("indicators.lineage.field." + name);
    return Field.choice(name, Field.Kind.RADIO, label, options).require();
  }

  /** The word of a constant in forms and texts. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The statement that was entered. */
  static Descent read(MultivaluedMap<String, String> form, EntryKey entry) {
    List<Violation> wrong = new ArrayList<>();
    OptionalInt since = Numerals.count(word(form, "since"));
    if (since.isEmpty()) {
      wrong.add(Violation.at("since", word(form, "since"), "indicators.fields.whole"));
    }
    Descent.Kind kind = Statements.choice(Descent.Kind.class, "kind", word(form, "kind"), wrong);
    Descent.Comparability comparability =
        Statements.choice(
            Descent.Comparability.class, "comparability", word(form, "comparability"), wrong);
    List<EntryKey> origins = Statements.origins(word(form, "origins"), wrong);
    OptionalDouble factor = number(form, "factor", wrong);
    if (!wrong.isEmpty()) {
      throw Problem.invalid("indicators.wrong", wrong, wrong.size());
    }
    return Statements.descent(
        entry,
        since.getAsInt(),
        kind,
        origins,
        comparability,
        factor,
        word(form, "formula"),
        word(form, "reason"));
  }

  /** The year of a statement that is meant; 0 when it cannot be read. */
  static int since(MultivaluedMap<String, String> form) {
    return Numerals.count(word(form, "since")).orElse(0);
  }

  private static String word(MultivaluedMap<String, String> form, String name) {
    return Objects.requireNonNullElse(form.getFirst(name), "").strip();
  }

  private static OptionalDouble number(
      MultivaluedMap<String, String> form, String name, List<Violation> wrong) {
    String written = word(form, name);
    OptionalDouble number = Numerals.number(written);
    if (number.isEmpty() && !written.isEmpty()) {
      wrong.add(Violation.at(name, written, "indicators.number"));
    }
    return number;
  }
}
