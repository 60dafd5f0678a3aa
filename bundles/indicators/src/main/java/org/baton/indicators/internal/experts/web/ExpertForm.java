package org.baton.indicators.internal.experts.web;

import java.util.List;
import org.baton.api.access.Caller;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Form;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.experts.Expert;
import org.baton.indicators.internal.web.form.Entered;

/** The form of an expert. */
final class ExpertForm {
  private ExpertForm() {}

  /** How many people are shown to be chosen from. */
  static final int SHOWN = 500;

  /**
   * The form.
   *
   * @param people those who can be made experts; null for one who is there
   */
  static Form of(Reader reader, String path, List<Caller> people) {
    Field account = people == null ? null : account(reader, people);
    Field name = field(reader, "name", Kind.TEXT).require();
    Field field = field(reader, "field", Kind.TEXT).require();
    Field region = field(reader, "region", Kind.TEXT).require();
    Field institution = field(reader, "institution", Kind.TEXT);
    Field unit = field(reader, "unit", Kind.TEXT).hint(reader.t("indicators.experts.unit.hint"));
    Field from = field(reader, "valid_from", Kind.DATE);
    Field to = field(reader, "valid_to", Kind.DATE);
    String submit = reader.t("indicators.consult.save");
    return account != null
        ? Form.of("expert", path, submit, account, name, field, region, institution, unit, from, to)
        : Form.of("expert", path, submit, name, field, region, institution, unit, from, to);
  }

  private static Field account(Reader reader, List<Caller> people) {
    if (people.size() > SHOWN) {
      return field(reader, "account", Kind.TEXT).require();
    }
    List<Field.Option> options =
        people.stream()
            .map(p -> Field.Option.of(p.account(), p.name() + " (" + p.account() + ")"))
            .toList();
    return Field.choice(
            "account", Kind.SELECT, field(reader, "account", Kind.SELECT).label(), options)
        .hint(reader.t("indicators.experts.account.hint"))
        .require();
  }

  private static Field field(Reader reader, String name, Kind kind) {
    String label = reader.t("indicators.experts.column." + name);
    return Field.of(name, kind, label.split("\\|")[0]);
  }

  static Form filled(Form form, Expert e) {
    return form.filled(
        name ->
            switch (name) {
              case "name" -> e.name();
              case "field" -> e.field();
              case "region" -> e.region();
              case "institution" -> e.institution();
              case "unit" -> e.unit();
              case "valid_from" -> e.from() == null ? "" : e.from().toString();
              case "valid_to" -> e.to() == null ? "" : e.to().toString();
              default -> "";
            });
  }

  static Expert read(Entered entered, String account) {
    return new Expert(
        0,
        account,
        entered.word("name"),
        entered.word("field"),
        entered.word("region"),
        entered.word("institution"),
        entered.word("unit"),
        entered.day("valid_from"),
        entered.day("valid_to"));
  }
}
