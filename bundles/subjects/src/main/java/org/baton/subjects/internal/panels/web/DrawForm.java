package org.baton.subjects.internal.panels.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.plan.Plan;
import org.baton.api.text.Text;
import org.baton.api.web.Reader;
import org.baton.subjects.internal.groups.Group;
import org.baton.subjects.internal.panels.DrawOrder;
import org.baton.subjects.internal.panels.Panel;
import org.baton.subjects.internal.panels.Surroundings;
import org.baton.subjects.internal.web.Entered;
import org.baton.subjects.internal.web.Words;

/**
 * The form to draw panels.
 *
 * @param plan the cycle's plan; empty where there is none or its reader may not see it
 * @param units the units that can be ticked, by their codes
 * @param kinds the kinds that units have
 */
record DrawForm(
    Reader reader,
    String cycle,
    List<Group> groups,
    Optional<Plan> plan,
    Map<String, Text> units,
    List<String> kinds) {

  /** The form with some units ticked. */
  Form part(List<String> ticked) {
    List<Field.Option> options =
        groups.stream().map(g -> Field.Option.of(g.code(), title(g))).toList();
    List<Field> fields = new ArrayList<>();
    fields.add(Field.hidden("cycle", cycle));
    fields.add(
        Field.choice(
                "kind",
                Field.Kind.RADIO,
                reader.t("subjects.panel.kind"),
                Words.options(reader, "subjects.panel.kind", Panel.Kind.class))
            .value(Panel.Kind.EVALUATION.name()));
    fields.add(
        Field.choice("group", Field.Kind.SELECT, reader.t("subjects.group"), options).require());
    if (!units.isEmpty()) {
      fields.add(boxes().value(String.join(",", ticked)));
    }
    fields.add(ofKind());
    fields.add(
        Field.of("size", Field.Kind.NUMBER, reader.t("subjects.panels.size"))
            .hint(reader.t("subjects.panels.size.hint")));
    fields.add(Field.of("due", Field.Kind.DATE, reader.t("subjects.panels.due")).require());
    fields.add(
        Field.of("seed", Field.Kind.NUMBER, reader.t("subjects.panels.seed"))
            .hint(reader.t("subjects.panels.seed.hint")));
    return new Form(
        "draw", PanelPages.HERE + "new", fields, reader.t("subjects.panels.draw"), "", null);
  }

  /** Its name; a group that the plan does not ask can be drawn for appeals only. */
  private String title(Group group) {
    String title = reader.t(group.title());
    boolean asked = Surroundings.asks(plan, group.code());
    return asked ? title : reader.t("subjects.panels.not-asked", title);
  }

  private Field boxes() {
    List<Field.Option> options =
        units.entrySet().stream()
            .map(u -> Field.Option.of(u.getKey(), reader.t(u.getValue()) + " (" + u.getKey() + ")"))
            .toList();
    return Field.choice("units", Field.Kind.BOXES, reader.t("subjects.panels.units"), options)
        .hint(reader.t("subjects.panels.units.hint"));
  }

  private Field ofKind() {
    List<Field.Option> options =
        Stream.concat(
                Stream.of(Field.Option.of("", reader.t("subjects.panels.of-kind.none"))),
                kinds.stream().filter(k -> !k.isEmpty()).map(k -> Field.Option.of(k, k)))
            .toList();
    return Field.choice("of_kind", Field.Kind.SELECT, reader.t("subjects.panels.of-kind"), options)
        .hint(reader.t("subjects.panels.of-kind.hint"));
  }

  /** What was entered. */
  static DrawOrder read(Entered entered) {
    String seed = entered.word("seed");
    return new DrawOrder(
        entered.word("cycle"),
        entered.one("kind", Panel.Kind.class),
        entered.word("group"),
        entered.chosen("units"),
        entered.word("of_kind"),
        entered.whole("size", 0),
        entered.day("due"),
        seed.isEmpty() ? null : (long) entered.whole("seed", 0));
  }
}
