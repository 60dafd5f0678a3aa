package org.baton.modules.internal.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.web.Address;
import org.baton.api.web.Page;
import org.baton.api.web.Reader;
import org.baton.modules.internal.purge.Purge;
import org.baton.modules.internal.purge.Purge.State;

/** Draws what was asked, confirmed and done to destroy data. */
record PurgeList(Reader reader, Instant now) {
  Section section(Page<Purge> page, boolean further) {
    List<Column> columns =
        List.of(
            Column.of(reader.t("modules.page.id")),
            Column.of(reader.t("modules.purge.state")),
            Column.of(reader.t("modules.purge.asked")),
            Column.of(reader.t("modules.purge.decided")),
            Column.of(reader.t("modules.purge.export")),
            Column.of(reader.t("modules.available.act")));
    String title = reader.t("modules.purge.list");
    Table table =
        Table.of("purges", title, columns, page.items().stream().map(this::row).toList())
            .paging(
                further ? KeptPages.HERE : "",
                page.next().isEmpty()
                    ? ""
                    : Address.below(KeptPages.HERE).list().with("after", page.next()).toString())
            .empty(Empty.of(reader.t("modules.purge.none"), reader.t("modules.purge.none.how")));
    return Section.of("purge-list", title, table);
  }

  private List<Cell> row(Purge purge) {
    return List.of(
        Cell.of(purge.module()).detail(purge.version()),
        state(purge),
        Cell.of(person(purge.askedBy(), purge.askedAt())).detail(purge.reason()),
        Cell.of(purge.decidedBy() == null ? "" : person(purge.decidedBy(), purge.decidedAt())),
        export(purge),
        Cell.actions(actions(purge)));
  }

  private Cell state(Purge purge) {
    boolean expired = purge.state() == State.ASKED && !purge.isOpen(now);
    String word = expired ? "expired" : purge.state().name().toLowerCase(Locale.ROOT);
    Tone tone =
        switch (purge.state()) {
          case ASKED -> expired ? Tone.PLAIN : Tone.WARN;
          case CONFIRMED, EXPORTED -> Tone.INFO;
          case WITHDRAWN, DONE -> Tone.PLAIN;
        };
    Cell cell = Cell.badge(tone, reader.t("modules.purge.state." + word));
    return purge.isOpen(now)
        ? cell.detail(reader.t("modules.purge.expires", reader.time(purge.expiresAt())))
        : cell;
  }

  private String person(String account, Instant at) {
    return reader.t("modules.purge.person", account, reader.time(at));
  }

  private Cell export(Purge purge) {
    if (purge.export() == null) {
      return Cell.of("");
    }
    String size =
        reader.t(
            "modules.purge.export.size",
            reader.number(purge.export().rows()),
            Sizes.words(purge.export().bytes(), reader));
    return Cell.link(purge.export().file(), at(purge, "export"))
        .detail(size + " SHA-256 " + purge.export().sha256());
  }

  private Action[] actions(Purge purge) {
    List<Action> actions = new ArrayList<>();
    if (purge.isOpen(now)) {
      if (!purge.askedBy().equals(reader.account())) {
        actions.add(
            Action.send(reader.t("modules.purge.confirm"), at(purge, "confirm"), Map.of())
                .danger(reader.t("modules.purge.confirm.ask", purge.module())));
      }
      actions.add(Action.send(reader.t("modules.purge.withdraw"), at(purge, "withdraw"), Map.of()));
    }
    return actions.toArray(Action[]::new);
  }

  private static String at(Purge purge, String act) {
    return Address.below(PurgePages.HERE, purge.id(), act).toString();
  }
}
