package org.baton.indicators.internal.delphi.web;

import java.util.List;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Form;
import org.baton.api.problem.Problem;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.delphi.DelphiStudies.Plan;
import org.baton.indicators.internal.experts.Panel;
import org.baton.indicators.internal.web.form.Entered;
import org.baton.methods.delphi.StopRule;
import org.baton.methods.input.BadInput;

/** The form of a new study: who is asked, and the named parameters of the rule. */
final class StudyForm {
  /** Essential is the highest step, as on Lawshe's scale of three. */
  static final double ESSENTIAL_FROM = 5;

  private StudyForm() {}

  static Form of(Reader reader, String path, List<Panel> panels, String panel) {
    List<Field.Option> options =
        panels.stream()
            .map(p -> Field.Option.of(Long.toString(p.id()), p.title() + " (" + p.set() + ")"))
            .toList();
    StopRule usual = StopRule.USUAL;
    return Form.of(
        "study",
        path,
        reader.t("indicators.delphi.begin"),
        Field.choice("panel", Kind.SELECT, reader.t("indicators.delphi.panel"), options)
            .require()
            .value(panel),
        Field.of("title", Kind.TEXT, reader.t("indicators.panels.title")).require().most(200),
        Field.of("deadline", Kind.DATE, reader.t("indicators.delphi.deadline")).require(),
        Field.of("feasibility", Kind.BOX, reader.t("indicators.delphi.ask-feasibility")),
        number(reader, "agreement", usual.agreement()),
        number(reader, "movement", usual.movement()),
        number(reader, "width", usual.width()),
        number(reader, "last", usual.lastRound()),
        number(reader, "agrees", 4),
        number(reader, "essential", ESSENTIAL_FROM));
  }

  private static Field number(Reader reader, String name, double usual) {
    String value = usual == Math.rint(usual) ? Long.toString((long) usual) : Double.toString(usual);
    return Field.of(name, Kind.NUMBER, reader.t("indicators.delphi.rule." + name)).value(value);
  }

  static Plan read(Entered entered) {
    StopRule usual = StopRule.USUAL;
    return new Plan(
        entered.whole("panel").orElse(0L),
        entered.word("title"),
        entered.ticked("feasibility"),
        rule(
            entered.number("agreement").orElse(usual.agreement()),
            entered.number("movement").orElse(usual.movement()),
            entered.number("width").orElse(usual.width()),
            entered.count("last").orElse(usual.lastRound())),
        entered.number("agrees").orElse(4.0),
        entered.number("essential").orElse(ESSENTIAL_FROM),
        entered.needed("deadline"));
  }

  static StopRule rule(double agreement, double movement, double width, int last) {
    try {
      return new StopRule(agreement, movement, width, last);
    } catch (BadInput e) {
      throw Problem.of(Problem.Kind.INVALID, "indicators.delphi-rule", e.faults().get(0).code())
          .causedBy(e);
    }
  }
}
