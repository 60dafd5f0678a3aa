package org.baton.indicators.internal.formula.web;

import java.util.List;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Table;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.sets.IndicatorSet;

/** The list of sets from which one is chosen. */
public final class SetChoice {
  /** How many are shown at once. */
  public static final int SHOWN = 50;

  private SetChoice() {}

  /**
   * The list.
   *
   * @param read the sets, one more than are shown when there are more
   * @param list where the list is
   * @param set where the page of a set is, without its code
   */
  public static Table of(Reader reader, List<IndicatorSet> read, String list, String set) {
    List<IndicatorSet> shown = read.size() > SHOWN ? read.subList(0, SHOWN) : read;
    String next =
        read.size() > SHOWN ? list + "?after=" + Address.encoded(shown.get(SHOWN - 1).code()) : "";
    return Table.of(
            "sets",
            reader.t("indicators.formula.sets"),
            List.of(
                Table.Column.of(reader.t("indicators.formula.set")),
                Table.Column.of(reader.t("indicators.formula.kind")),
                Table.Column.of(reader.t("indicators.formula.cycle"))),
            shown.stream()
                .map(
                    s ->
                        List.of(
                            Cell.link(reader.t(s.title()), Address.below(set, s.code()).toString())
                                .detail(s.code()),
                            Cell.of(s.kind()),
                            Cell.of(s.cycle())))
                .toList())
        .paging("", next)
        .empty(none(reader));
  }

  /** The way to an import is shown to whoever may import. */
  private static Empty none(Reader reader) {
    Action[] way =
        reader.may("indicators.edit", "")
            ? new Action[] {
              Action.link(
                  reader.t("indicators.formula.sets.import"), "/core/imports/?kind=indicators")
            }
            : new Action[0];
    return Empty.of(
        reader.t("indicators.formula.sets.none"), reader.t("indicators.formula.sets.first"), way);
  }
}
