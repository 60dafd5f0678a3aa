package org.baton.core.internal.sheets.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Form;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.api.web.Reader;
import org.baton.core.internal.Today;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.plans.FrozenPlan;
import org.baton.core.internal.sheets.Questions;

/** The form to hand out sheets: every account is asked about every unit. */
record AssignForm(
    Cycle cycle, FrozenPlan plan, List<String> codes, Map<String, Text> names, Reader reader) {
  /** More units than these are written as codes, not ticked. */
  static final int MOST_BOXES = 60;

  private static final String ALL = "all";

  /** What was entered. */
  record Wanted(
      String group, List<String> units, boolean all, List<String> accounts, LocalDate due) {}

  Form part(MultivaluedMap<String, String> entered, Problem problem) {
    List<Field> fields = new ArrayList<>();
    List<Option> groups =
        plan.plan().groups().stream()
            .filter(g -> !Questions.of(plan, g.code()).isEmpty())
            .map(g -> Option.of(g.code(), reader.t(g.title())))
            .toList();
    fields.add(
        Field.choice("group", Kind.SELECT, reader.t("core.assignments.group"), groups).require());
    if (codes.size() <= MOST_BOXES) {
      List<Option> units = codes.stream().map(this::unit).toList();
      fields.add(Field.choice("units", Kind.BOXES, reader.t("core.assignments.units"), units));
    } else {
      fields.add(
          Field.of("units", Kind.AREA, reader.t("core.assignments.units"))
              .hint(reader.t("core.assignments.units.hint"))
              .most(500_000));
      fields.add(Field.of(ALL, Kind.BOX, reader.t("core.assignments.all")));
    }
    fields.add(
        Field.of("accounts", Kind.AREA, reader.t("core.assignments.accounts"))
            .hint(reader.t("core.assignments.accounts.hint"))
            .require());
    fields.add(
        Field.of("due", Kind.DATE, reader.t("core.assignments.due"))
            .hint(reader.t("core.assignments.due.hint"))
            .value(Today.day().plusDays(14).toString())
            .require());
    String path = AssignmentPages.PATH + "new?cycle=" + cycle.code();
    Form form =
        Form.of("assign", path, reader.t("core.assignments.do"), fields.toArray(Field[]::new))
            .cancel(AssignmentPages.PATH + "?cycle=" + cycle.code());
    if (entered != null) {
      form = form.filled(name -> String.join(",", entered.getOrDefault(name, List.of())));
    }
    return problem == null ? form : form.refused(problem);
  }

  private Option unit(String code) {
    Text name = names.get(code);
    return Option.of(code, name == null ? code : reader.t(name) + " (" + code + ")");
  }

  /**
   * Reads what was entered.
   *
   * @throws Problem when the day is none
   */
  static Wanted read(MultivaluedMap<String, String> entered) {
    String due = Objects.requireNonNullElse(entered.getFirst("due"), "").strip();
    LocalDate day = null;
    try {
      day = due.isEmpty() ? null : LocalDate.parse(due);
    } catch (DateTimeException e) {
      Violation wrong = Violation.at("due", due, "core.assignment.day");
      throw Problem.invalid("core.assignment.invalid", List.of(wrong), 1).causedBy(e);
    }
    return new Wanted(
        Objects.requireNonNullElse(entered.getFirst("group"), ""),
        words(entered.get("units")),
        "on".equals(entered.getFirst(ALL)),
        words(entered.get("accounts")),
        day);
  }

  /** Codes one a line, or separated by commas or blanks of any width. */
  private static List<String> words(List<String> given) {
    return given == null
        ? List.of()
        : given.stream()
            .flatMap(g -> Arrays.stream(g.split("[\\s,;，；、\\u3000]+")))
            .filter(w -> !w.isEmpty())
            .toList();
  }
}
