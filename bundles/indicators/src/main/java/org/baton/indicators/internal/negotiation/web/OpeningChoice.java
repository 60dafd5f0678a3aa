package org.baton.indicators.internal.negotiation.web;

import java.util.List;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Heading;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.web.form.SetChoice;

/** What is to be negotiated: first the set, then the indicator. */
record OpeningChoice(Naming naming) {
  static final String PATH = Naming.PATH + "new";

  private View page(Heading heading, Table table) {
    Action back = Action.link(naming.reader().t("menu.indicators.negotiations"), Naming.PATH);
    return View.of(heading.title(), heading.below(back), table);
  }

  /** The sets to choose from. */
  View sets(List<IndicatorSet> read) {
    Reader reader = naming.reader();
    return page(
        Heading.of(naming.t("new"), naming.t("choose.set")),
        SetChoice.list(reader, read, PATH, s -> PATH + "?set=" + Address.encoded(s.code())));
  }

  /** The indicators of a set, and the way to a new one. */
  View indicators(IndicatorSet set, List<Entry> entries) {
    String here = PATH + "?set=" + Address.encoded(set.code());
    List<List<Cell>> rows =
        entries.stream()
            .filter(e -> e.isIndicator() && !e.isRetired())
            .map(
                e ->
                    List.of(
                        Cell.link(
                            naming.title(e), here + "&indicator=" + Address.encoded(e.code())),
                        Cell.of(naming.t("channel." + e.channel())),
                        e.target().isPresent()
                            ? Cell.of(naming.number(e.target().getAsDouble()) + " " + e.unit())
                            : Cell.of("–")))
            .toList();
    Action fresh = Action.link(naming.t("new.other"), here + "&other=yes");
    return page(
        Heading.of(naming.t("new"), naming.t("choose.indicator", naming.reader().t(set.title())))
            .actions(fresh),
        Table.of(
                "indicators",
                naming.t("indicator"),
                List.of(
                    Column.of(naming.t("indicator")),
                    Column.of(naming.t("channel")),
                    Column.of(naming.field("target"))),
                rows)
            .empty(Empty.of(naming.t("choose.none"), naming.t("choose.none.more"), fresh)));
  }
}
