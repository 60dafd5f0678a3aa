package org.baton.indicators.internal.snapshot.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.negotiation.Quota;
import org.baton.indicators.internal.negotiation.web.Naming;
import org.baton.indicators.internal.snapshot.Packet;
import org.baton.indicators.internal.snapshot.Snapshot;
import org.baton.indicators.internal.snapshot.Snapshots.Counts;

/** The page of a snapshot: the notice packet of its units, and what is printed. */
final class SnapshotView {
  private final Naming naming;
  private final Snapshot snapshot;
  private final List<Entry> entries;
  private final Counts counts;

  SnapshotView(Naming naming, Snapshot snapshot, List<Entry> entries, Counts counts) {
    this.naming = naming;
    this.snapshot = snapshot;
    this.entries = entries;
    this.counts = counts;
  }

  private Reader reader() {
    return naming.reader();
  }

  private String t(String key, Object... words) {
    return reader().t("indicators.snapshot." + key, words);
  }

  View page(List<Packet> packets, Set<String> own) {
    String title = t("title", snapshot.set(), snapshot.number());
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(title, t("page.lead"))
            .below(Action.link(reader().t("menu.indicators.snapshots"), SnapshotPages.PATH))
            .actions(
                Action.link(t("file"), "/api/indicators/snapshots/" + snapshot.id() + "/file"),
                Action.link(t("verify"), SnapshotPages.PATH + "verify")));
    for (Packet p : packets) {
      if (own.contains(p.unit())) {
        parts.add(packet(p));
      }
    }
    parts.add(facts());
    parts.add(indicators());
    parts.add(told(packets));
    return View.of(title, parts);
  }

  private Part packet(Packet p) {
    if (p.isAcknowledged()) {
      return Notice.of(
          Tone.GOOD,
          t("acknowledged.by", naming.unit(p.unit()), reader().time(p.acknowledgedAt())));
    }
    return Section.of(
        "acknowledge-" + p.unit(),
        t("acknowledge.title", naming.unit(p.unit())),
        Form.of(
            "acknowledge-form-" + p.unit(),
            SnapshotPages.PATH + snapshot.id() + "/acknowledgement",
            t("acknowledge"),
            Field.hidden("unit", p.unit()),
            Field.of("note", Kind.TEXT, t("note")).most(400)));
  }

  private Facts facts() {
    return Facts.of(
        Fact.of(t("cycle"), snapshot.cycle()),
        Fact.of(t("from"), reader().date(snapshot.validFrom())),
        Fact.of(t("to"), snapshot.validTo() == null ? "–" : reader().date(snapshot.validTo())),
        Fact.of(t("signed"), reader().time(snapshot.signedAt()) + " · " + snapshot.signedBy()),
        Fact.of(t("hash"), snapshot.sha256()),
        Fact.of(t("plan"), snapshot.planNumber() + " · " + snapshot.planHash()),
        Fact.of(t("key"), snapshot.signature().key()));
  }

  private Section indicators() {
    Map<Entry, Double> carried = Quota.effective(entries);
    List<Column> columns =
        List.of(
            Column.of(t("indicator")),
            Column.of(t("channel")),
            Column.number(t("weight")),
            Column.number(t("share")),
            Column.number(t("target")));
    List<List<Cell>> rows = entries.stream().map(e -> row(e, carried)).toList();
    return Section.of(
        "indicators",
        t("indicators"),
        Table.of("indicators-table", t("indicators"), columns, rows));
  }

  private List<Cell> row(Entry e, Map<Entry, Double> carried) {
    String unit = e.unit().isEmpty() ? "" : " " + e.unit();
    return List.of(
        Cell.of(reader().t(e.title())).detail(e.code()),
        Cell.of(
            e.isIndicator() ? reader().t("indicators.negotiation.channel." + e.channel()) : "–"),
        Cell.number(naming.number(e.weight()), e.weight()),
        carried.containsKey(e) ? Cell.of(naming.percent(carried.get(e))) : Cell.of("–"),
        e.target().isPresent()
            ? Cell.of(naming.number(e.target().getAsDouble()) + unit)
            : Cell.of("–"));
  }

  private Section told(List<Packet> packets) {
    List<Packet> shown = packets.subList(0, Math.min(SnapshotList.SHOWN, packets.size()));
    List<Column> columns =
        List.of(
            Column.of(t("unit")), Column.of(t("due")), Column.of(t("state")), Column.of(t("note")));
    String next =
        packets.size() > shown.size()
            ? SnapshotPages.PATH
                + snapshot.id()
                + "?after="
                + Naming.encoded(shown.get(shown.size() - 1).unit())
            : "";
    return Section.of(
        "packets",
        t("packets", counts.acknowledged(), counts.told()),
        Table.of(
                "packets-table",
                t("packets", counts.acknowledged(), counts.told()),
                columns,
                shown.stream().map(this::line).toList())
            .paging("", next));
  }

  private List<Cell> line(Packet p) {
    return List.of(
        Cell.of(naming.unit(p.unit())),
        Cell.of(reader().date(p.due())),
        p.isAcknowledged()
            ? Cell.badge(Tone.GOOD, t("acknowledged"))
                .detail(reader().time(p.acknowledgedAt()) + " · " + p.acknowledgedBy())
            : Cell.badge(Tone.WARN, t("waiting")),
        Cell.of(p.note()));
  }
}
