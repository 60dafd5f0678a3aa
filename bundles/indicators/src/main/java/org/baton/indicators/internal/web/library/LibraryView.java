package org.baton.indicators.internal.web.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.page.Tone;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.library.Choices;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Found;
import org.baton.indicators.internal.library.LibraryQuery;
import org.baton.indicators.internal.library.Standing.Status;
import org.baton.indicators.internal.sets.Years;

/** How the library is shown and narrowed. */
final class LibraryView {
  static final int SHOWN = 50;

  private final Reader reader;
  private final LibraryFilters filters;
  private final LibraryQuery query;
  private final boolean mayEdit;
  private final Years years;

  LibraryView(Reader reader, LibraryFilters filters, boolean mayEdit, Years years) {
    this.reader = reader;
    this.filters = filters;
    this.query = filters.query();
    this.mayEdit = mayEdit;
    this.years = years;
  }

  private String t(String key, Object... words) {
    return reader.t("indicators.library." + key, words);
  }

  static Address here() {
    return Address.of("indicators", "library").list();
  }

  List<Part> parts(List<Found> read, Map<String, List<String>> words, List<String> kinds) {
    boolean more = read.size() > SHOWN;
    List<Found> shown = more ? read.subList(0, SHOWN) : read;
    String next =
        more ? filters.at(here()).with("after", shown.get(SHOWN - 1).id()).toString() : "";
    String file =
        filters.at(Address.of("api", "indicators", "library", "indicators.csv")).toString();
    Heading heading = Heading.of(reader.t("menu.indicators.library"), t("lead"));
    Action imports = Action.link(t("import"), "/core/imports/?kind=indicators");
    List<Table.Column> columns = new ArrayList<>();
    for (String name : List.of("entry", "set", "kind", "element", "channel", "direction")) {
      columns.add(Table.Column.of(t("column." + name)));
    }
    columns.add(Table.Column.of(t("column.measuring")));
    columns.add(Table.Column.of(t("column.state")));
    if (mayEdit) {
      columns.add(Table.Column.of(t("column.reuse")));
    }
    return List.of(
        mayEdit ? heading.actions(imports) : heading,
        Table.of(
                "library",
                reader.t("menu.indicators.library"),
                columns,
                shown.stream().map(this::row).toList())
            .filters(fields(words, kinds))
            .paging(filters.after() == 0 ? "" : filters.at(here()).toString(), next)
            .export(shown.isEmpty() ? "" : file)
            .empty(empty()));
  }

  private Empty empty() {
    return filters.at(here()).toString().contains("?")
        ? Empty.of(t("none-found"), t("none-found.how"), Action.link(t("all"), here().toString()))
        : Empty.of(t("none"), t("none.how"));
  }

  private Field[] fields(Map<String, List<String>> words, List<String> kinds) {
    return new Field[] {
      Field.of("q", Field.Kind.SEARCH, t("q")).value(query.words()),
      same("kind", kinds, query.kind()),
      same("element", words.get("element"), query.element()),
      choice("channel", Choices.CHANNELS, query.channel()),
      choice("direction", Choices.DIRECTIONS, query.direction()),
      same("frequency", words.get("frequency"), query.frequency()),
      same("collector", words.get("collector"), query.collector()),
      choice("state", Choices.STATES, query.status()),
      same(
          "year",
          years.all().stream().map(String::valueOf).toList(),
          query.year() == 0 ? "" : Integer.toString(query.year())),
      Field.hidden("set", query.set())
    };
  }

  private Field select(String name, List<Option> options, String chosen) {
    List<Option> all = new ArrayList<>(List.of(Option.of("", t("any"))));
    all.addAll(options);
    if (all.stream().noneMatch(o -> o.value().equals(chosen))) {
      all.add(Option.of(chosen, chosen));
    }
    return Field.choice(name, Field.Kind.SELECT, t("column." + name), all).value(chosen);
  }

  private Field same(String name, List<String> words, String chosen) {
    return select(name, words.stream().map(w -> Option.of(w, w)).toList(), chosen);
  }

  private Field choice(String name, List<String> words, String chosen) {
    return select(name, words.stream().map(w -> Option.of(w, word(name, w))).toList(), chosen);
  }

  private String word(String name, String word) {
    return reader.t("indicators." + name + "." + word.toLowerCase(Locale.ROOT));
  }

  private List<Cell> row(Found f) {
    Entry e = f.entry();
    List<Cell> cells = new ArrayList<>();
    cells.add(
        Cell.link(reader.t(e.title()), SetAddress.of("sets", e.set(), "entries", e.code()))
            .detail(e.code()));
    cells.add(Cell.link(reader.t(f.title()), SetAddress.of("sets", e.set())).detail(cycle(f)));
    cells.add(Cell.of(f.kind()));
    cells.add(Cell.of(e.card().element()));
    cells.add(Cell.of(e.isIndicator() ? word("channel", e.channel()) : t("node")));
    cells.add(
        Cell.of(
            e.isIndicator() && !e.direction().isEmpty() ? word("direction", e.direction()) : ""));
    cells.add(Cell.of(e.card().frequency()).detail(e.card().collector()));
    cells.add(state(e.standing().status()));
    if (mayEdit) {
      cells.add(reuse(e));
    }
    return cells;
  }

  private String cycle(Found f) {
    return years.of(f.cycle()).isPresent()
        ? Integer.toString(years.of(f.cycle()).getAsInt())
        : f.cycle();
  }

  private Cell state(Status status) {
    Tone tone =
        switch (status) {
          case DRAFT -> Tone.INFO;
          case IN_FORCE -> Tone.GOOD;
          case RETIRED -> Tone.PLAIN;
        };
    return Cell.badge(tone, word("state", status.name()));
  }

  private Cell reuse(Entry e) {
    return e.isRetired()
        ? Cell.of("")
        : Cell.actions(Action.link(t("reuse"), ReusePages.path(e.set(), e.code(), "")));
  }
}
