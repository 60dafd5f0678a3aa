package org.baton.indicators.internal.negotiation.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baton.api.page.Action;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.problem.Problem;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.negotiation.Channel;
import org.baton.indicators.internal.negotiation.Corridor;
import org.baton.indicators.internal.negotiation.EntryFields;
import org.baton.indicators.internal.negotiation.Opening;
import org.baton.indicators.internal.sets.IndicatorSets;

/** The form that begins a negotiation: a draft of the sponsor, or a proposal of a unit. */
record OpeningForm(Naming naming, IndicatorSets sets, List<String> own) {

  private Channel channel() {
    return own.isEmpty() ? Channel.CONSTRAINED : Channel.EXPECTED;
  }

  private Entry entry(String set, String code) {
    Optional<Entry> present =
        sets.find(set).isEmpty()
            ? Optional.empty()
            : sets.entries(set).stream().filter(e -> e.code().equals(code)).findFirst();
    return present.orElseGet(() -> EntryFields.blank(set, code, channel()));
  }

  View page(String set, String code, MultivaluedMap<String, String> entered, Problem problem) {
    Reader reader = naming.reader();
    String title = naming.t(own.isEmpty() ? "new" : "propose");
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.of("set", Kind.TEXT, naming.t("set"))
            .hint(naming.t("set.hint"))
            .value(set)
            .require());
    fields.add(
        Field.of("code", Kind.TEXT, naming.t("code"))
            .hint(naming.t("code.hint"))
            .value(code)
            .require());
    fields.addAll(who());
    fields.addAll(PositionFields.of(naming, entry(set, code), Corridor.NONE));
    fields.add(
        Field.of("reason", Kind.AREA, naming.t("reason")).hint(naming.t("reason.hint")).most(2000));
    Form form =
        Form.of("opening", Naming.PATH + "new", naming.t("begin"), fields.toArray(Field[]::new))
            .cancel(Naming.PATH);
    if (entered != null) {
      form = form.filled(name -> String.join(",", entered.getOrDefault(name, List.of())));
    }
    return View.of(
        title,
        Heading.of(title, naming.t(own.isEmpty() ? "new.lead" : "propose.lead"))
            .below(Action.link(reader.t("menu.indicators.negotiations"), Naming.PATH)),
        problem == null ? form : form.refused(problem));
  }

  private List<Field> who() {
    if (!own.isEmpty()) {
      List<Option> units = own.stream().map(u -> Option.of(u, naming.unit(u))).toList();
      return List.of(
          Field.choice("units", Kind.SELECT, naming.t("unit"), units).value(own.get(0)).require());
    }
    return List.of(
        Field.of("units", Kind.AREA, naming.t("units")).hint(naming.t("units.hint")).most(100_000),
        Field.of("kind", Kind.TEXT, naming.t("kind")).hint(naming.t("kind.hint")).most(60));
  }

  /** What was entered. */
  Opening read(Entered entered) {
    String set = entered.word("set");
    String code = entered.word("code");
    return new Opening(
        set,
        code,
        channel(),
        entered.words("units"),
        entered.word("kind"),
        PositionFields.changes(entry(set, code), entered.form()::getFirst),
        PositionFields.corridor(Corridor.NONE, entered.word(PositionFields.CORRIDOR)),
        entered.word("reason"));
  }
}
