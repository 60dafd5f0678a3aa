package org.baton.indicators.internal.negotiation.web;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Dialog;
import org.baton.api.page.Empty;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.negotiation.Negotiation;
import org.baton.indicators.internal.negotiation.NegotiationQuery;
import org.baton.indicators.internal.negotiation.Quota;
import org.baton.indicators.internal.negotiation.State;
import org.baton.indicators.internal.negotiation.Terms;

/** The list of negotiations, and how a set stands. */
final class NegotiationList {
  static final int SHOWN = 50;

  private final Naming naming;
  private final NegotiationQuery query;
  private final String state;

  /** A list of what was asked for. */
  NegotiationList(Naming naming, NegotiationQuery query, String state) {
    this.naming = naming;
    this.query = query;
    this.state = state;
  }

  /** How the chosen set stands; null when none is chosen. */
  record OfSet(Quota now, Quota ahead, Terms terms, boolean mayChange) {}

  private String t(String key, Object... words) {
    return naming.t(key, words);
  }

  View page(List<Negotiation> read, long after, OfSet set, List<Action> first, String done) {
    Reader reader = naming.reader();
    List<Part> parts = new ArrayList<>();
    Heading heading =
        Heading.of(reader.t("menu.indicators.negotiations"), t("lead"))
            .actions(first.toArray(Action[]::new));
    parts.add(heading);
    if (!done.isEmpty()) {
      parts.add(Notice.of(Tone.GOOD, t("terms.done")));
    }
    if (set != null) {
      parts.add(figures(set));
      if (set.mayChange()) {
        parts.add(Dialog.of("terms", t("terms"), t("terms"), terms(set.terms())));
      }
    }
    parts.add(table(read, after, first));
    return View.of("menu.indicators.negotiations", parts);
  }

  private Facts figures(OfSet set) {
    Tone tone = set.now().isMet() ? Tone.GOOD : Tone.WARN;
    return Facts.figures(
        new Fact(
            t("quota"),
            naming.percent(set.now().share()),
            t("quota.required", naming.percent(set.now().required())),
            tone,
            ""),
        new Fact(
            t("quota.ahead"),
            naming.percent(set.ahead().share()),
            set.ahead().isMet()
                ? t("quota.enough")
                : t("quota.missing", naming.percent(set.ahead().missing())),
            set.ahead().isMet() ? Tone.GOOD : Tone.WARN,
            ""));
  }

  private Form terms(Terms terms) {
    return Form.of(
        "terms-form",
        Naming.PATH + "terms?set=" + Naming.encoded(query.set()),
        t("terms.save"),
        Field.of("quota", Kind.NUMBER, t("terms.quota"))
            .hint(t("terms.quota.hint"))
            .value(naming.number(terms.quota() * 100))
            .require(),
        Field.of("minRounds", Kind.NUMBER, t("terms.rounds"))
            .hint(t("terms.rounds.hint"))
            .value(Integer.toString(terms.minRounds()))
            .require(),
        Field.of("answerDays", Kind.NUMBER, t("terms.days"))
            .value(Integer.toString(terms.answerDays()))
            .require(),
        Field.of("reason", Kind.TEXT, t("reason")).most(400));
  }

  private Table table(List<Negotiation> read, long after, List<Action> first) {
    boolean more = read.size() > SHOWN;
    List<Negotiation> shown = more ? read.subList(0, SHOWN) : read;
    List<Column> columns =
        List.of(
            Column.of(t("indicator")),
            Column.of(t("set")),
            Column.of(t("channel")),
            Column.of(t("state")),
            Column.number(t("round")),
            Column.of(t("due")));
    Table table =
        Table.of(
                "negotiations",
                naming.reader().t("menu.indicators.negotiations"),
                columns,
                shown.stream().map(this::row).toList())
            .filters(filters())
            .empty(new Empty(t("none"), t("none.more"), first));
    String here = Naming.PATH + "?set=" + Naming.encoded(query.set()) + "&state=" + state;
    return table.paging(
        after == 0 ? "" : here, more ? here + "&after=" + shown.get(SHOWN - 1).id() : "");
  }

  private Field[] filters() {
    List<Option> states = new ArrayList<>();
    states.add(Option.of("", t("state.any")));
    for (State s : State.values()) {
      states.add(Option.of(s.name(), naming.state(s)));
    }
    return new Field[] {
      Field.of("set", Kind.TEXT, t("set")).value(query.set()),
      Field.choice("state", Kind.SELECT, t("state"), states).value(state)
    };
  }

  private List<Cell> row(Negotiation n) {
    return List.of(
        Cell.link(n.code(), Naming.path(n.id())),
        Cell.of(n.set()),
        Cell.of(naming.channel(n)),
        Cell.badge(Naming.tone(n.state()), naming.state(n.state())),
        Cell.number(Integer.toString(n.round()), n.round()),
        Cell.of(n.due() == null ? "–" : naming.reader().date(n.due())));
  }
}
