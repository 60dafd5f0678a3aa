package org.baton.indicators.internal.web.form;

import java.util.List;
import java.util.function.Function;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Field;
import org.baton.api.page.Table;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.IndicatorSets;

/** Choosing a set, in a field or from a list that leads on. */
public final class SetChoice {
  /** How many a list shows at once. */
  public static final int SHOWN = 50;

  private static final int MOST = 500;
  private static final int LONGEST_CODE = 64;

  private SetChoice() {}

  /**
   * A field with the sets that can still change, by their codes; when there are too many for a
   * list, one into which the code is typed.
   */
  public static Field of(Reader reader, IndicatorSets sets) {
    List<IndicatorSet> open = sets.open(null, "", MOST + 1);
    String label = reader.t("indicators.consult.set");
    if (open.size() > MOST) {
      return Field.of("set", Field.Kind.TEXT, label).most(LONGEST_CODE).require();
    }
    List<Field.Option> options =
        open.stream()
            .map(s -> Field.Option.of(s.code(), reader.t(s.title()) + " (" + s.code() + ")"))
            .toList();
    return Field.choice("set", Field.Kind.SELECT, label, options).require();
  }

  /**
   * A list of sets.
   *
   * @param read the sets, one more than are shown when there are more
   * @param list where the list is
   * @param to where a set leads
   */
  public static Table list(
      Reader reader, List<IndicatorSet> read, String list, Function<IndicatorSet, String> to) {
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
                            Cell.link(reader.t(s.title()), to.apply(s)).detail(s.code()),
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
