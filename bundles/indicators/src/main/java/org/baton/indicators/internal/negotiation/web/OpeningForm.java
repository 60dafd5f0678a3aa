package org.baton.indicators.internal.negotiation.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import org.baton.api.page.Action;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.problem.Problem;
import org.baton.api.unit.UnitDirectory;
import org.baton.api.unit.UnitInfo;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.negotiation.Channel;
import org.baton.indicators.internal.negotiation.Corridor;
import org.baton.indicators.internal.negotiation.EntryFields;
import org.baton.indicators.internal.negotiation.Opening;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.web.form.Entered;

/**
 * The form that begins a negotiation: a draft of the sponsor, or a proposal of a unit.
 *
 * @param entries what holds in the set
 * @param own the units the reader speaks for; none for the sponsor
 */
record OpeningForm(
    Naming naming,
    UnitDirectory directory,
    IndicatorSet set,
    List<Entry> entries,
    List<String> own) {
  private static final String PARENT = "parent";

  /** More units than these are named by their codes. */
  private static final int TICKED = 60;

  private Channel channel() {
    return own.isEmpty() ? Channel.CONSTRAINED : Channel.EXPECTED;
  }

  private boolean isThere(String code) {
    return entries.stream().anyMatch(e -> e.code().equals(code));
  }

  private Entry entry(String code) {
    return entries.stream()
        .filter(e -> e.code().equals(code))
        .findFirst()
        .orElseGet(() -> EntryFields.blank(set.code(), code, channel()));
  }

  View page(String code, MultivaluedMap<String, String> entered, Problem problem) {
    Reader reader = naming.reader();
    boolean sponsor = own.isEmpty();
    List<Field> fields = new ArrayList<>();
    fields.add(Field.hidden("set", set.code()));
    fields.add(
        isThere(code)
            ? Field.hidden("code", code)
            : Field.of("code", Kind.TEXT, naming.t("code"))
                .hint(naming.t("code.hint"))
                .value(code)
                .require());
    fields.addAll(who());
    for (Field field : PositionFields.of(naming, entry(code), Corridor.NONE)) {
      fields.add(field.name().equals(PARENT) ? parent(field) : field);
    }
    fields.add(
        Field.of("reason", Kind.AREA, naming.t("reason")).hint(naming.t("reason.hint")).most(2000));
    Form form =
        Form.of("opening", Naming.PATH + "new", naming.t("begin"), fields.toArray(Field[]::new))
            .cancel(Naming.PATH);
    if (entered != null) {
      form = form.filled(name -> String.join(",", entered.getOrDefault(name, List.of())));
    }
    String title =
        isThere(code)
            ? naming.t("new.of", naming.title(entry(code)))
            : naming.t(sponsor ? "new" : "propose");
    return View.of(
        title,
        Heading.of(title, naming.t(sponsor ? "new.lead" : "propose.lead", reader.t(set.title())))
            .below(Action.link(reader.t("menu.indicators.negotiations"), Naming.PATH)),
        problem == null ? form : form.refused(problem));
  }

  private Field parent(Field field) {
    List<Option> nodes = new ArrayList<>();
    nodes.add(Option.of("", naming.t("parent.top")));
    for (Entry e : entries) {
      if (!e.isIndicator() && !e.isRetired()) {
        nodes.add(Option.of(e.code(), naming.title(e)));
      }
    }
    return Field.choice(field.name(), Kind.SELECT, field.label(), nodes).value(field.value());
  }

  private List<Field> who() {
    if (!own.isEmpty()) {
      List<Option> units = own.stream().map(u -> Option.of(u, naming.unit(u))).toList();
      return List.of(
          Field.choice("units", Kind.SELECT, naming.t("unit"), units).value(own.get(0)).require());
    }
    if (set.kind().isEmpty()) {
      List<Option> kinds = new ArrayList<>();
      kinds.add(Option.of("", naming.t("kind.none")));
      directory.kinds().forEach(k -> kinds.add(Option.of(k, k)));
      return List.of(
          codes("units.hint"),
          Field.choice("kind", Kind.SELECT, naming.t("kind"), kinds).hint(naming.t("kind.hint")));
    }
    List<UnitInfo> units = directory.list(set.kind(), "", TICKED + 1);
    if (units.size() > TICKED) {
      return List.of(codes("units.all"));
    }
    List<Option> options =
        units.stream()
            .map(u -> Option.of(u.code(), naming.reader().t(u.name()) + " (" + u.code() + ")"))
            .toList();
    return List.of(
        Field.choice("units", Kind.BOXES, naming.t("units"), options).hint(naming.t("units.all")));
  }

  private Field codes(String hint) {
    return Field.of("units", Kind.AREA, naming.t("units")).hint(naming.t(hint)).most(100_000);
  }

  /** What was entered. Where no unit is named, all of the set's kind are concerned. */
  Opening read(Entered entered) {
    String code = entered.word("code");
    List<String> units =
        entered.words("units").size() > 1 ? entered.words("units") : entered.parts("units");
    String kind = entered.word("kind");
    return new Opening(
        set.code(),
        code,
        channel(),
        units,
        kind.isEmpty() && units.isEmpty() ? set.kind() : kind,
        PositionFields.changes(entry(code), entered.form()::getFirst),
        PositionFields.corridor(Corridor.NONE, entered.word(PositionFields.CORRIDOR)),
        entered.word("reason"));
  }
}
