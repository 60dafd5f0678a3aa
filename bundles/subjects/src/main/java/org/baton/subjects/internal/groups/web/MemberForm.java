package org.baton.subjects.internal.groups.web;

import java.time.LocalDate;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Form;
import org.baton.api.web.Reader;
import org.baton.subjects.internal.groups.Member;
import org.baton.subjects.internal.web.Entered;
import org.baton.subjects.internal.web.Words;

/** The form of a member. */
final class MemberForm {
  private MemberForm() {}

  static Form fresh(Reader reader, String path) {
    return Form.of(
            "member",
            path,
            reader.t("subjects.members.add"),
            field(reader, "account", Kind.TEXT).require().most(60),
            field(reader, "name", Kind.TEXT).require().most(200),
            kind(reader),
            field(reader, "institution", Kind.TEXT).most(200),
            field(reader, "unit", Kind.TEXT).hint(reader.t("subjects.members.unit.hint")),
            field(reader, "stratum", Kind.TEXT).hint(reader.t("subjects.members.stratum.hint")),
            field(reader, "valid_from", Kind.DATE),
            field(reader, "valid_to", Kind.DATE),
            most(reader))
        .filled(name -> name.equals("kind") ? "PERSON" : "");
  }

  static Form change(Reader reader, String path, Member m) {
    return Form.of(
            "member",
            path,
            reader.t("subjects.save"),
            field(reader, "name", Kind.TEXT).require().most(200),
            kind(reader),
            field(reader, "institution", Kind.TEXT).most(200),
            field(reader, "unit", Kind.TEXT).hint(reader.t("subjects.members.unit.hint")),
            field(reader, "stratum", Kind.TEXT).hint(reader.t("subjects.members.stratum.hint")),
            field(reader, "valid_from", Kind.DATE),
            field(reader, "valid_to", Kind.DATE),
            field(reader, "eligible", Kind.BOX).hint(reader.t("subjects.members.eligible.hint")),
            field(reader, "note", Kind.TEXT).most(400),
            most(reader))
        .filled(name -> value(m, name));
  }

  private static String value(Member m, String name) {
    return switch (name) {
      case "name" -> m.name();
      case "kind" -> m.kind().name();
      case "institution" -> m.institution();
      case "unit" -> m.unit();
      case "stratum" -> m.stratum();
      case "valid_from" -> day(m.from());
      case "valid_to" -> day(m.to());
      case "eligible" -> m.eligible() ? "on" : "";
      case "note" -> m.note();
      default -> m.most() == 0 ? "" : Integer.toString(m.most());
    };
  }

  private static String day(LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static Field field(Reader reader, String name, Kind kind) {
    return Field.of(name, kind, label(reader, name));
  }

  static String label(Reader reader, String name) {
    return reader.t("subjects.members.column." + name).split("\\|")[0];
  }

  private static Field kind(Reader reader) {
    return Field.choice(
        "kind",
        Kind.RADIO,
        label(reader, "kind"),
        Words.options(reader, "subjects.members.kind", Member.Kind.class));
  }

  private static Field most(Reader reader) {
    return field(reader, "most", Kind.NUMBER).hint(reader.t("subjects.members.most.hint"));
  }

  /** A member as entered; whoever is new is asked. */
  static Member read(Entered entered, String group, String account, boolean fresh) {
    return new Member(
        0,
        group,
        account,
        entered.word("name"),
        entered.one("kind", Member.Kind.class),
        entered.word("institution"),
        entered.word("unit"),
        entered.word("stratum"),
        entered.day("valid_from"),
        entered.day("valid_to"),
        fresh || entered.ticked("eligible"),
        entered.word("note"),
        entered.whole("most", 0));
  }
}
