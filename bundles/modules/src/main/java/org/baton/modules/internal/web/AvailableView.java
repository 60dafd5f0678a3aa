package org.baton.modules.internal.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.web.Reader;
import org.baton.modules.internal.Available.Item;
import org.baton.modules.internal.Available.State;
import org.baton.modules.internal.Available.Stock;

/** What lies ready to be installed, for those who may. */
final class AvailableView {
  private final Reader reader;

  AvailableView(Reader reader) {
    this.reader = reader;
  }

  Section section(List<Stock> stocks) {
    List<Column> columns =
        List.of(
            Column.of(reader.t("modules.available.file")),
            Column.of(reader.t("modules.available.modules")),
            Column.of(reader.t("modules.available.state")),
            Column.of(reader.t("modules.available.act")));
    String title = reader.t("modules.available");
    return Section.of(
        "available",
        title,
        Table.of("available-list", title, columns, stocks.stream().map(this::row).toList())
            .empty(
                Empty.of(
                    reader.t("modules.available.none"), reader.t("modules.available.none.how"))));
  }

  private List<Cell> row(Stock stock) {
    Cell file = Cell.of(stock.name()).detail(Sizes.words(stock.bytes(), reader));
    if (stock.problem() != null) {
      return List.of(
          file,
          Cell.of(""),
          Cell.badge(Tone.BAD, reader.t("modules.available.broken"))
              .detail(Sentences.of(stock.problem(), reader)),
          Cell.of(""));
    }
    String modules =
        stock.modules().stream()
            .map(m -> reader.t("modules.available.module", m.id(), m.version()))
            .collect(Collectors.joining(reader.t("modules.page.comma")));
    State state = state(stock);
    Action look =
        Action.send(
            reader.t("modules.available.look"),
            ModulePages.HERE + "available",
            Map.of("file", stock.name()));
    return List.of(
        file,
        Cell.of(modules),
        badge(state).detail(before(stock)),
        state == State.NEW || state == State.NEWER ? Cell.actions(look) : Cell.of(""));
  }

  /** One that would be refused stops all of a file; else what installing it would change most. */
  private static State state(Stock stock) {
    return stock.modules().stream()
        .map(Item::state)
        .min(Comparator.comparing(s -> s == State.OLDER ? -1 : s.ordinal()))
        .orElse(State.SAME);
  }

  private Cell badge(State state) {
    Tone tone =
        switch (state) {
          case NEW, NEWER -> Tone.INFO;
          case SAME -> Tone.GOOD;
          case OLDER -> Tone.WARN;
        };
    return Cell.badge(
        tone, reader.t("modules.available.state." + state.name().toLowerCase(Locale.ROOT)));
  }

  /** Which versions are installed, as far as they are others. */
  private String before(Stock stock) {
    return stock.modules().stream()
        .filter(m -> m.state() == State.NEWER || m.state() == State.OLDER)
        .map(m -> reader.t("modules.available.before", m.id(), m.before()))
        .collect(Collectors.joining(reader.t("modules.page.comma")));
  }
}
