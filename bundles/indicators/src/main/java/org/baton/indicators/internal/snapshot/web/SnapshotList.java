package org.baton.indicators.internal.snapshot.web;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.negotiation.web.Naming;
import org.baton.indicators.internal.snapshot.Snapshot;

/** The list of frozen sets. */
record SnapshotList(Reader reader, String set, boolean mayFreeze) {
  static final int SHOWN = 50;

  private String t(String key, Object... words) {
    return reader.t("indicators.snapshot." + key, words);
  }

  View page(List<Snapshot> read, long after) {
    String title = reader.t("menu.indicators.snapshots");
    List<Part> parts = new ArrayList<>();
    Action verify = Action.link(t("verify"), SnapshotPages.PATH + "verify");
    Action amendments = Action.link(t("amendments"), AmendmentPages.PATH);
    String to = set.isEmpty() ? "" : "?set=" + Address.encoded(set);
    Action freeze = Action.link(t("freeze"), FreezePages.PATH + to).primary();
    Heading heading = Heading.of(title, t("lead"));
    parts.add(
        mayFreeze
            ? heading.actions(freeze, amendments, verify)
            : heading.actions(amendments, verify));
    parts.add(table(read, after));
    return View.of("menu.indicators.snapshots", parts);
  }

  private Table table(List<Snapshot> read, long after) {
    boolean more = read.size() > SHOWN;
    List<Snapshot> shown = more ? read.subList(0, SHOWN) : read;
    List<Column> columns =
        List.of(
            Column.of(t("set")),
            Column.number(t("number")),
            Column.of(t("cycle")),
            Column.of(t("from")),
            Column.of(t("to")),
            Column.of(t("signed")));
    String here = SnapshotPages.PATH + "?set=" + Naming.encoded(set);
    return Table.of(
            "snapshots",
            reader.t("menu.indicators.snapshots"),
            columns,
            shown.stream().map(this::row).toList())
        .filters(Field.of("set", Kind.TEXT, t("set")).value(set))
        .empty(Empty.of(t("none"), t("none.more")))
        .paging(after == 0 ? "" : here, more ? here + "&after=" + shown.get(SHOWN - 1).id() : "");
  }

  private List<Cell> row(Snapshot s) {
    return List.of(
        Cell.link(s.set(), SnapshotPages.PATH + s.id()),
        Cell.number(Integer.toString(s.number()), s.number()),
        Cell.of(s.cycle()),
        Cell.of(reader.date(s.validFrom())),
        Cell.of(s.validTo() == null ? "–" : reader.date(s.validTo())),
        Cell.of(reader.time(s.signedAt())).detail(s.signedBy()));
  }
}
