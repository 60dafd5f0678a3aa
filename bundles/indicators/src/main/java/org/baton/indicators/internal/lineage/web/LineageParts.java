package org.baton.indicators.internal.lineage.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Table;
import org.baton.api.page.Tone;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.lineage.Descent;
import org.baton.indicators.internal.lineage.EntryKey;
import org.baton.indicators.internal.lineage.Generation;

/** Tables of where an indicator comes from and what became of it. */
public final class LineageParts {
  private final Reader reader;

  /** Speaks to a reader. */
  public LineageParts(Reader reader) {
    this.reader = reader;
  }

  private String t(String key, Object... words) {
    return reader.t("indicators.lineage." + key, words);
  }

  /** Where the lineage of an indicator is shown. */
  public static String path(String set, String code) {
    return Address.of("indicators", "library", "lineage", set, code).toString();
  }

  /**
   * An indicator and all it comes from, the newest first.
   *
   * @param mayWithdraw whether statements of the indicator itself can be taken back here
   */
  public Table chain(Generation newest, boolean mayWithdraw) {
    List<List<Cell>> rows = new ArrayList<>();
    List<Generation> all = newest.origins().isEmpty() ? List.<Generation>of() : newest.all();
    for (Generation g : all) {
      Cell kind =
          Cell.of(g.descent().map(d -> t("kind." + StatementForm.word(d.kind()))).orElse("–"));
      if (mayWithdraw && g == newest) {
        kind = kind.with(withdraw(g.descent().orElseThrow()));
      }
      rows.add(
          List.of(
              Cell.of(years(g)),
              g.entry().isPresent()
                  ? Cell.link(reader.t(g.entry().get().title()), entry(g.key()))
                      .detail(shown(g.key()))
                  : Cell.of(shown(g.key())).detail(t("gone")),
              kind,
              g.descent().map(this::verdict).orElse(Cell.of("–")),
              Cell.of(g.descent().map(Descent::reason).orElse(""))));
    }
    return Table.of("chain", t("chain"), columns("years", "indicator", "kind", "verdict"), rows)
        .empty(Empty.of(t("chain.none"), t("chain.none.how")));
  }

  private List<Table.Column> columns(String... names) {
    List<Table.Column> columns = new ArrayList<>();
    for (String name : names) {
      columns.add(Table.Column.of(t("column." + name)));
    }
    columns.add(Table.Column.of(t("field.reason")));
    return columns;
  }

  private Action withdraw(Descent d) {
    return Action.send(
            t("withdraw"),
            path(d.entry().set(), d.entry().code()) + "/withdraw",
            Map.of("since", Integer.toString(d.since())))
        .danger(t("withdraw.sure", Integer.toString(d.since())));
  }

  private String years(Generation g) {
    String from = g.from() == 0 ? "…" : Integer.toString(g.from());
    return from + "–" + (g.to() == 0 ? "" : Integer.toString(g.to()));
  }

  private static String entry(EntryKey key) {
    return Address.of("indicators", "sets", key.set(), "entries", key.code()).toString();
  }

  private static String shown(EntryKey key) {
    return key.set() + "/" + key.code();
  }

  /** Whether values compare, and how they are adjusted. */
  private Cell verdict(Descent d) {
    Tone tone =
        switch (d.comparability()) {
          case COMPARABLE -> Tone.GOOD;
          case ADJUSTED -> Tone.INFO;
          case BREAK -> Tone.WARN;
        };
    Cell cell = Cell.badge(tone, t("comparability." + StatementForm.word(d.comparability())));
    if (d.factor().isPresent()) {
      double factor = d.factor().getAsDouble();
      return cell.detail(t("times", reader.number(factor, decimals(factor))));
    }
    return d.formula().isBlank() ? cell : cell.detail(d.formula());
  }

  private static int decimals(double factor) {
    return Math.max(
        0, new java.math.BigDecimal(Double.toString(factor)).stripTrailingZeros().scale());
  }

  /** What became of an indicator in later years and other sets. */
  public Table successors(List<Descent> successors) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Descent d : successors) {
      rows.add(
          List.of(
              Cell.of(Integer.toString(d.since())),
              Cell.link(shown(d.entry()), entry(d.entry())),
              Cell.of(t("kind." + StatementForm.word(d.kind()))),
              verdict(d),
              Cell.of(d.reason())));
    }
    return Table.of(
        "successors", t("successors"), columns("since", "indicator", "kind", "verdict"), rows);
  }
}
