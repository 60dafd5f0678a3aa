package org.baton.indicators.internal.weighing.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.access.Caller;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Form;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.web.form.Entered;
import org.baton.indicators.internal.weighing.Panel.Invited;
import org.baton.indicators.internal.weighing.Panel.Standing;
import org.baton.indicators.internal.weighing.Study;

/** The form that adds experts to a study: those who may answer, to be ticked. */
record InviteForm(Study study, Reader reader) {
  /** How many are shown to be ticked; others are named, a line each. */
  static final int SHOWN = 200;

  private static final String ACCOUNTS = "accounts";
  private static final String MORE = "experts";

  Form form(List<Caller> candidates, List<Standing> standing) {
    Map<String, Double> invited = new HashMap<>();
    standing.forEach(s -> invited.put(s.expert().account(), s.expert().weight()));
    List<Option> options =
        candidates.stream().limit(SHOWN).map(c -> option(c, invited.get(c.account()))).toList();
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.choice(ACCOUNTS, Kind.BOXES, reader.t("indicators.weights.invite.field"), options)
            .hint(reader.t("indicators.weights.invite.boxes")));
    fields.add(
        Field.of("weight", Kind.NUMBER, reader.t("indicators.weights.say"))
            .hint(reader.t("indicators.weights.invite.weight"))
            .value("1"));
    if (candidates.size() > SHOWN) {
      fields.add(
          Field.of(MORE, Kind.AREA, reader.t("indicators.weights.invite.more"))
              .hint(reader.t("indicators.weights.invite.hint")));
    }
    return Form.of(
        "invite",
        StudyPages.PATH + study.id() + "/experts",
        reader.t("indicators.weights.invite"),
        fields.toArray(Field[]::new));
  }

  private Option option(Caller c, Double weight) {
    String label = c.name().equals(c.account()) ? c.name() : c.name() + " (" + c.account() + ")";
    return new Option(
        c.account(),
        label,
        weight == null
            ? ""
            : reader.t("indicators.weights.invited-already", reader.number(weight, 2)));
  }

  /**
   * Those who were ticked or named.
   *
   * @throws Problem when there is nobody
   */
  static List<Invited> read(Entered entered) {
    Double weight = entered.number("weight").orElse(1.0);
    List<Invited> invited = new ArrayList<>();
    entered.words(ACCOUNTS).forEach(a -> invited.add(new Invited(a, weight)));
    invited.addAll(Lines.experts(entered.word(MORE)));
    if (invited.isEmpty()) {
      Violation nobody = Violation.at(ACCOUNTS, "", "indicators.weigh.nobody");
      throw Problem.invalid("indicators.weigh.invalid", List.of(nobody), 1);
    }
    return invited;
  }
}
