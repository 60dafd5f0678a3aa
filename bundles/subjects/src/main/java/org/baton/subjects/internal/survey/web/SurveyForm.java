package org.baton.subjects.internal.survey.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.web.Reader;
import org.baton.subjects.internal.forms.Titles;
import org.baton.subjects.internal.forms.Words;
import org.baton.subjects.internal.forms.web.Lines;
import org.baton.subjects.internal.survey.Survey.Anonymity;
import org.baton.subjects.internal.survey.Survey.Stratum;
import org.baton.subjects.internal.survey.Survey.Way;
import org.baton.subjects.internal.survey.Surveys.Order;
import org.baton.subjects.internal.web.Entered;

/** The form by which a survey is opened. */
final class SurveyForm {
  private SurveyForm() {}

  static Form of(
      Reader reader, Titles.OfPage names, List<org.baton.subjects.internal.forms.Form> forms) {
    List<Field.Option> options =
        forms.stream()
            .map(
                f ->
                    Field.Option.of(
                        Long.toString(f.id()),
                        f.title().in(reader.lang()) + " (" + names(reader, names, f) + ")"))
            .toList();
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.choice("form", Field.Kind.SELECT, reader.t("subjects.survey.form"), options)
            .hint(reader.t("subjects.survey.form.hint"))
            .require());
    fields.add(field(reader, "titleZh", Field.Kind.TEXT).require().most(200));
    fields.add(field(reader, "titleEn", Field.Kind.TEXT).require().most(200));
    fields.add(field(reader, "units", Field.Kind.AREA).require());
    fields.add(choice(reader, "way", Way.values()).value("OPEN"));
    fields.add(choice(reader, "anonymity", Anonymity.values()).value("ANONYMOUS"));
    fields.add(field(reader, "assisted", Field.Kind.BOX));
    fields.add(field(reader, "strata", Field.Kind.AREA));
    fields.add(field(reader, "stops", Field.Kind.BOX));
    fields.add(field(reader, "lastDay", Field.Kind.DATE).require());
    fields.add(field(reader, "minimum", Field.Kind.NUMBER).value("5"));
    fields.add(field(reader, "fastest", Field.Kind.NUMBER).value("10"));
    fields.add(field(reader, "deviceMost", Field.Kind.NUMBER).value("3"));
    String open = reader.t("subjects.survey.open");
    return new Form("survey-form", SurveyPages.HERE + "new", fields, open, "", null);
  }

  private static String names(
      Reader reader, Titles.OfPage names, org.baton.subjects.internal.forms.Form form) {
    return reader.t(names.cycle(form.cycle()))
        + " · "
        + reader.t(names.group(form.cycle(), form.group()));
  }

  private static Field field(Reader reader, String name, Field.Kind kind) {
    return Field.of(name, kind, reader.t("subjects.survey.f-" + name.toLowerCase(Locale.ROOT)))
        .hint(reader.t("subjects.survey.f-" + name.toLowerCase(Locale.ROOT) + ".hint"));
  }

  private static Field choice(Reader reader, String name, Enum<?>... values) {
    List<Field.Option> options =
        Stream.of(values)
            .map(
                v -> {
                  String key = "subjects.survey." + name + "." + v.name().toLowerCase(Locale.ROOT);
                  return new Field.Option(v.name(), reader.t(key), reader.t(key + ".hint"));
                })
            .toList();
    return Field.choice(name, Field.Kind.RADIO, reader.t("subjects.survey.f-" + name), options);
  }

  static Order read(Entered e) {
    List<Stratum> strata =
        Lines.of(e, "strata", 3, false).stream().map(l -> stratum(l, e.ticked("stops"))).toList();
    return new Order(
        e.whole("form", 0),
        Words.of(e.word("titleZh"), e.word("titleEn")),
        e.one("way", Way.class),
        e.ticked("assisted"),
        e.one("anonymity", Anonymity.class),
        e.whole("minimum", 5),
        e.whole("fastest", 10),
        e.whole("deviceMost", 3),
        e.day("lastDay"),
        e.words("units"),
        strata);
  }

  private static Stratum stratum(String[] line, boolean stops) {
    int quota = quota(line);
    return new Stratum(line[0], Words.of(line[1], line[2]), quota, stops && quota > 0);
  }

  /** What is no number is a quota below zero, which is refused beside its field. */
  private static int quota(String[] line) {
    if (line.length < 4 || line[3].isEmpty()) {
      return 0;
    }
    return line[3].matches("\\d{1,8}") ? Integer.parseInt(line[3]) : -1;
  }
}
