package org.baton.core.internal.units.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.baton.api.page.Action;
import org.baton.api.page.Badge;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Field;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tabs;
import org.baton.api.page.Tone;
import org.baton.api.page.Tree;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.core.internal.units.Unit;
import org.baton.core.internal.units.UnitQuery;
import org.baton.core.internal.units.UnitRegister.Branch;

/** The register as a list and as a tree. */
final class UnitList {
  static final int SHOWN = 100;
  static final int BRANCH = 200;

  private final Reader reader;
  private final UnitQuery query;

  /** Whether this reader sees all units. */
  private final boolean whole;

  UnitList(Reader reader, UnitQuery query) {
    this.reader = reader;
    this.query = query;
    this.whole = reader.may("core.units.view", "");
  }

  static String path(String code) {
    return Address.of("core", "units", code).toString();
  }

  /** The list, of which one more unit than shown was read. */
  List<Part> parts(List<Unit> read, String after, List<String> kinds, boolean may) {
    boolean more = read.size() > SHOWN;
    List<Unit> shown = more ? read.subList(0, SHOWN) : read;
    String next = more ? here().with("after", shown.get(SHOWN - 1).code()).toString() : "";
    Heading heading = Heading.of(reader.t("menu.core.units"), reader.t("core.units.lead"));
    List<Part> parts = new ArrayList<>();
    parts.add(
        may
            ? heading.actions(Action.link(reader.t("core.units.new"), "/core/units/new").primary())
            : heading);
    parts.add(tabs(false));
    parts.add(
        Table.of(
                "units",
                reader.t("menu.core.units"),
                columns(),
                shown.stream().map(this::row).toList())
            .filters(
                Field.of("q", Field.Kind.SEARCH, reader.t("core.units.q")).value(query.words()),
                Kinds.filter(reader, kinds, query.kind()),
                Field.of("parent", Field.Kind.SEARCH, reader.t("core.units.field.parent"))
                    .value(query.parent() == null ? "" : query.parent()))
            .paging(after.isEmpty() ? "" : here().toString(), next)
            .empty(empty(may)));
    return parts;
  }

  private Address here() {
    return Address.of("core", "units")
        .list()
        .with("q", query.words())
        .with("kind", query.kind())
        .with("parent", query.parent() == null ? "" : query.parent());
  }

  private Tabs tabs(boolean tree) {
    return new Tabs(
        reader.t("menu.core.units"),
        List.of(
            new Tabs.Tab(reader.t("core.units.as-list"), "/core/units/", !tree),
            new Tabs.Tab(reader.t("core.units.as-tree"), "/core/units/tree", tree)));
  }

  private Empty empty(boolean may) {
    boolean narrowed =
        query.parent() != null || !query.kind().isEmpty() || !query.words().isEmpty();
    if (narrowed) {
      return Empty.of(
          reader.t("core.results.list.none-found"),
          reader.t("core.results.list.none-found.how"),
          Action.link(reader.t("core.results.list.all"), "/core/units/"));
    }
    return may
        ? Empty.of(
            reader.t("core.units.none"),
            reader.t("core.units.none.how"),
            Action.link(reader.t("core.units.new"), "/core/units/new"))
        : Empty.of(reader.t("core.units.none"), reader.t("core.units.none.how"));
  }

  private List<Column> columns() {
    return List.of(
        Column.of(reader.t("core.units.field.name")),
        Column.of(reader.t("core.units.kind")),
        Column.of(reader.t("core.units.field.parent")),
        Column.of(reader.t("core.units.validity")));
  }

  private List<Cell> row(Unit unit) {
    return List.of(
        Cell.link(unit.name().in(reader.locale()), path(unit.code())).detail(unit.code()),
        Cell.of(Kinds.name(reader, unit.kind())),
        parent(unit),
        validity(unit));
  }

  private Cell parent(Unit unit) {
    if (unit.parent().isEmpty()) {
      return Cell.of("–");
    }
    // What is above the units of one's own role is named, but not open.
    return whole ? Cell.link(unit.parent(), path(unit.parent())) : Cell.of(unit.parent());
  }

  private Cell validity(Unit unit) {
    Badge badge = badge(reader, unit);
    return Cell.badge(badge.tone(), badge.words());
  }

  /** Whether a unit is open today. */
  static Badge badge(Reader reader, Unit unit) {
    LocalDate today = LocalDate.now();
    if (unit.validTo() != null && unit.validTo().isBefore(today)) {
      return new Badge(Tone.PLAIN, reader.t("core.units.ended", reader.date(unit.validTo())));
    }
    if (unit.validFrom() != null && unit.validFrom().isAfter(today)) {
      return new Badge(Tone.INFO, reader.t("core.units.begins", reader.date(unit.validFrom())));
    }
    return unit.validTo() == null
        ? new Badge(Tone.GOOD, reader.t("core.units.open"))
        : new Badge(Tone.WARN, reader.t("core.units.ends", reader.date(unit.validTo())));
  }

  /** The page of the tree. */
  List<Part> tree(Tree tree) {
    Heading heading = Heading.of(reader.t("menu.core.units"), reader.t("core.units.tree.lead"));
    Part shown =
        tree.nodes().isEmpty()
            ? Empty.of(reader.t("core.units.none"), reader.t("core.units.none.how"))
            : tree;
    return List.of(heading, tabs(true), shown);
  }

  /** What stands at a place; what stands below is fetched when it is opened. */
  Tree branch(String above, List<Branch> read) {
    boolean more = read.size() > BRANCH;
    List<Tree.Node> nodes = new ArrayList<>();
    for (Branch one : more ? read.subList(0, BRANCH) : read) {
      nodes.add(node(one));
    }
    if (more) {
      String last = read.get(BRANCH - 1).unit().code();
      Address rest = above.isEmpty() ? Address.of("core", "units", "tree") : place(above);
      nodes.add(
          new Tree.Node(
              reader.t("core.units.more"),
              "",
              "",
              null,
              false,
              List.of(),
              rest.with("after", last).toString()));
    }
    return new Tree(
        above.isEmpty() ? "units" : "below-" + above, reader.t("menu.core.units"), nodes);
  }

  private static Address place(String code) {
    return Address.of("core", "units", "tree", code);
  }

  /** What stands below a unit, with the way to that unit's own page first. */
  Tree branch(Unit above, List<Branch> read) {
    Tree below = branch(above.code(), read);
    List<Tree.Node> nodes = new ArrayList<>();
    String words = reader.t("core.units.this", above.name().in(reader.locale()));
    nodes.add(new Tree.Node(words, "", path(above.code()), null, false, List.of(), ""));
    nodes.addAll(below.nodes());
    return new Tree(below.id(), below.label(), nodes);
  }

  /** A unit; one that opens is no link itself, since a control must not hold another. */
  private Tree.Node node(Branch one) {
    Unit unit = one.unit();
    boolean ended = unit.validTo() != null && unit.validTo().isBefore(LocalDate.now());
    return new Tree.Node(
        unit.name().in(reader.locale()),
        unit.code(),
        one.hasMore() ? "" : path(unit.code()),
        ended ? badge(reader, unit) : null,
        false,
        List.of(),
        one.hasMore() ? place(unit.code()).toString() : "");
  }
}
