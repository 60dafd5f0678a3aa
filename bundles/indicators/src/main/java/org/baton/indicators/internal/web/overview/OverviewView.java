package org.baton.indicators.internal.web.overview;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.page.Action;
import org.baton.api.page.Cards;
import org.baton.api.page.Cards.Card;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.sets.IndicatorSet;

/** Sets with what can be done next, and the rooms step by step. */
record OverviewView(Reader reader) {
  private static final String ROOMS = "/indicators/";

  /** A step of the way, and the rooms in it. */
  private record Step(String name, List<Room> rooms) {}

  /** A room, open to whoever may see sets: its path and the key of its title. */
  private record Room(String path, String title) {}

  private static final List<Step> STEPS =
      List.of(
          new Step(
              "draft",
              List.of(
                  new Room("sets/", "menu.indicators.sets"),
                  new Room("formulas/", "menu.indicators.formulas"),
                  new Room("standards/", "menu.indicators.standards"))),
          new Step(
              "consult",
              List.of(
                  new Room("negotiations/", "menu.indicators.negotiations"),
                  new Room("experts/", "menu.indicators.experts"),
                  new Room("delphi/", "menu.indicators.delphi"),
                  new Room("society/", "menu.indicators.society"))),
          new Step(
              "weigh",
              List.of(
                  new Room("weights/", "menu.indicators.weights"),
                  new Room("composites/", "indicators.composite.title"))),
          new Step(
              "freeze",
              List.of(
                  new Room("snapshots/", "menu.indicators.snapshots"),
                  new Room("amendments/", "indicators.snapshot.amendments"))));

  private String t(String key, Object... words) {
    return reader.t("indicators.overview." + key, words);
  }

  View page(List<IndicatorSet> read, String after) {
    List<Part> parts = new ArrayList<>();
    Heading heading = Heading.of(reader.t(OverviewPages.TITLE), t("lead"));
    Action fresh = Action.link(reader.t("indicators.set.new"), ROOMS + "sets/new").primary();
    parts.add(reader.may("indicators.edit", "") ? heading.actions(fresh) : heading);
    parts.add(table(read, after));
    for (Step step : STEPS) {
      List<Card> cards = step.rooms().stream().map(this::card).toList();
      String title = t("step." + step.name());
      parts.add(Section.of(step.name(), title, new Cards(title, cards)));
    }
    return View.of(OverviewPages.TITLE, parts);
  }

  private Card card(Room room) {
    String name = room.path().substring(0, room.path().length() - 1);
    return new Card(
        reader.t(room.title()), ROOMS + room.path(), null, List.of(t("room." + name)), List.of());
  }

  private Table table(List<IndicatorSet> read, String after) {
    boolean more = read.size() > OverviewPages.SHOWN;
    List<IndicatorSet> shown = more ? read.subList(0, OverviewPages.SHOWN) : read;
    String next =
        more
            ? OverviewPages.PATH + "?after=" + Address.encoded(shown.get(shown.size() - 1).code())
            : "";
    return Table.of(
            "sets",
            reader.t("menu.indicators.sets"),
            List.of(
                Column.of(reader.t("indicators.formula.set")),
                Column.of(reader.t("indicators.formula.cycle")),
                Column.of(t("state")),
                Column.of(t("next"))),
            shown.stream().map(this::row).toList())
        .paging(after.isEmpty() ? "" : OverviewPages.PATH, next)
        .empty(Empty.of(t("none"), t("none.more")));
  }

  private List<Cell> row(IndicatorSet set) {
    String page = Address.below(ROOMS + "sets/", set.code()).toString();
    return List.of(
        Cell.link(reader.t(set.title()), page).detail(set.code()),
        Cell.of(set.cycle()),
        set.isOpen()
            ? Cell.badge(Tone.INFO, reader.t("indicators.set.open"))
            : Cell.badge(Tone.GOOD, reader.t("indicators.set.frozen")),
        Cell.actions(next(set).toArray(Action[]::new)));
  }

  /** What the reader may do with a set, in the order of the steps. */
  private List<Action> next(IndicatorSet set) {
    String query = "?set=" + Address.encoded(set.code());
    List<Action> next = new ArrayList<>();
    if (!set.isOpen()) {
      next.add(Action.link(t("do.acknowledged"), ROOMS + "snapshots/" + query));
      return next;
    }
    next.add(Action.link(t("do.negotiate"), ROOMS + "negotiations/" + query));
    if (reader.may("indicators.weigh", "")) {
      next.add(Action.link(t("do.weigh"), ROOMS + "weights/new" + query));
    }
    if (reader.may("indicators.freeze", "", set.cycle())) {
      next.add(Action.link(t("do.freeze"), ROOMS + "snapshots/new" + query));
    }
    return next;
  }
}
