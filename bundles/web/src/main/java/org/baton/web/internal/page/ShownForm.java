package org.baton.web.internal.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.web.internal.problem.ProblemBody;
import org.baton.web.internal.problem.ProblemBody.Mistake;
import org.baton.web.internal.problem.Problems;

/**
 * A form as it is drawn: what was wrong stands beside its field and in the summary on top.
 *
 * @param form the form
 * @param fields its fields with their mistakes
 * @param title what is wrong with all of it; empty when nothing is
 * @param summary the mistakes, each with the field it leads to
 */
public record ShownForm(Form form, List<Field> fields, String title, List<Line> summary) {
  /**
   * A line of the summary.
   *
   * @param field the name of the field; empty when it is about none
   * @param words what is wrong and what to do
   */
  public record Line(String field, String words) {}

  static ShownForm of(Form form, Problems problems, Locale locale) {
    if (form.problem() == null) {
      return new ShownForm(form, form.fields(), "", List.of());
    }
    ProblemBody body = problems.body(form.problem(), locale);
    Map<String, String> byField = new LinkedHashMap<>();
    List<Line> summary = new ArrayList<>();
    for (Mistake mistake : body.violations()) {
      String words = (mistake.sentence() + " " + mistake.remedy()).strip();
      String field = fieldOf(form, mistake.field());
      summary.add(new Line(field, words));
      byField.putIfAbsent(field, words);
    }
    if (!body.detail().isEmpty()) {
      summary.add(new Line("", body.detail()));
    }
    List<Field> fields =
        form.fields().stream()
            .map(f -> byField.containsKey(f.name()) ? f.error(byField.get(f.name())) : f)
            .toList();
    return new ShownForm(form, fields, body.title(), summary);
  }

  /** The field a mistake is about: its own name, or the name before the first slash or dot. */
  private static String fieldOf(Form form, String name) {
    for (Field field : form.fields()) {
      if (field.name().equals(name)) {
        return name;
      }
    }
    String head = name.split("[/.]", 2)[0];
    return form.fields().stream().anyMatch(f -> f.name().equals(head)) ? head : "";
  }
}
