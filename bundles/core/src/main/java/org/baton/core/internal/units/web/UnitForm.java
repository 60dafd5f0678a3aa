package org.baton.core.internal.units.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Form;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.core.internal.units.Unit;

/** The form of a unit, and how it is read. */
final class UnitForm {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_CODE = 60;

  private UnitForm() {}

  /** The form of a unit that is not there yet. */
  static Form empty(Reader reader, String parent) {
    Field code =
        text(reader, "code", LONGEST_CODE).hint(reader.t("core.units.code.hint")).require();
    return new Form(
        "unit",
        "/core/units/new",
        fields(reader, code, new Unit("", Text.same(""), "", parent, null, null)),
        reader.t("core.units.create"),
        "/core/units/",
        null);
  }

  /** The form of a unit that is there. */
  static Form of(Reader reader, Unit unit) {
    return new Form(
        "unit",
        Address.of("core", "units", unit.code()).toString(),
        fields(reader, Field.hidden("tag", unit.tag()), unit),
        reader.t("core.units.save"),
        "",
        null);
  }

  private static List<Field> fields(Reader reader, Field first, Unit unit) {
    return List.of(
        first,
        text(reader, "zh", LONGEST_NAME).value(unit.name().zh()),
        text(reader, "en", LONGEST_NAME)
            .value(unit.name().en())
            .hint(reader.t("core.units.en.hint")),
        text(reader, "kind", LONGEST_CODE)
            .value(unit.kind())
            .hint(reader.t("core.units.kind.hint")),
        text(reader, "parent", LONGEST_CODE)
            .value(unit.parent())
            .hint(reader.t("core.units.parent.hint")),
        day(reader, "validFrom", unit.validFrom()),
        day(reader, "validTo", unit.validTo()));
  }

  private static Field text(Reader reader, String name, int most) {
    return Field.of(name, Kind.TEXT, reader.t("core.units.field." + name)).most(most);
  }

  private static Field day(Reader reader, String name, LocalDate day) {
    return Field.of(name, Kind.DATE, reader.t("core.units.field." + name))
        .value(day == null ? "" : day.toString());
  }

  static String word(MultivaluedMap<String, String> form, String name) {
    return Objects.requireNonNullElse(form.getFirst(name), "").strip();
  }

  /** The unit that was entered; a name in one language does for both. */
  static Unit read(MultivaluedMap<String, String> form, String code) {
    String zh = word(form, "zh");
    String en = word(form, "en");
    return new Unit(
        code,
        new Text(zh.isEmpty() ? en : zh, en.isEmpty() ? zh : en),
        word(form, "kind"),
        word(form, "parent"),
        day(form, "validFrom"),
        day(form, "validTo"));
  }

  static LocalDate day(MultivaluedMap<String, String> form, String name) {
    String written = word(form, name);
    try {
      return written.isEmpty() ? null : LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      Violation mistake = Violation.at(name, written, "core.table.date");
      throw Problem.invalid("core.unit.invalid", List.of(mistake), 1).causedBy(e);
    }
  }
}
