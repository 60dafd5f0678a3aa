package org.baton.core.internal.sheets.web;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.page.Action;
import org.baton.api.page.Badge;
import org.baton.api.page.Buttons;
import org.baton.api.page.Cards;
import org.baton.api.page.Cards.Card;
import org.baton.api.page.Empty;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Tabs;
import org.baton.api.page.Tabs.Tab;
import org.baton.api.page.Tone;
import org.baton.api.web.Page;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.core.internal.Today;
import org.baton.core.internal.sheets.Assignment;
import org.baton.core.internal.sheets.web.Naming.Names;

/** The list of the reader's sheets. */
record MySheetList(Names names, Reader reader) {
  View view(Page<Assignment> page, boolean over, boolean further) {
    String title = reader.t("core.my-sheets.title");
    List<Part> parts = new ArrayList<>();
    parts.add(Heading.of(title, reader.t("core.my-sheets.lead")));
    parts.add(tabs(over));
    if (page.items().isEmpty()) {
      parts.add(
          over
              ? Empty.of(reader.t("core.my-sheets.none-over"), "")
              : Empty.of(reader.t("core.my-sheets.none"), reader.t("core.my-sheets.none-words")));
    } else {
      List<Card> cards = page.items().stream().map(this::card).toList();
      String of = reader.t(over ? "core.my-sheets.over" : "core.my-sheets.open");
      parts.add(Section.of("sheets", of, new Cards(title, cards)));
    }
    List<Action> ways = new ArrayList<>();
    String address = MySheetPages.PATH + (over ? "?over=true" : "");
    if (further) {
      ways.add(Action.link(reader.t("core.my-sheets.first"), address));
    }
    if (!page.next().isEmpty()) {
      String next = address + (over ? "&" : "?") + "after=" + page.next();
      ways.add(Action.link(reader.t("core.my-sheets.next"), next));
    }
    if (!ways.isEmpty()) {
      parts.add(new Buttons(ways));
    }
    return View.of(title, parts);
  }

  private Tabs tabs(boolean over) {
    Tab open = new Tab(reader.t("core.my-sheets.open"), MySheetPages.PATH, !over);
    Tab done = new Tab(reader.t("core.my-sheets.over"), MySheetPages.PATH + "?over=true", over);
    return new Tabs(reader.t("core.my-sheets.title"), List.of(open, done));
  }

  private Card card(Assignment a) {
    List<String> lines = new ArrayList<>();
    lines.add(reader.t("core.my-sheets.as", names.group(a), names.cycle(a).title()));
    lines.add(
        a.isSubmitted()
            ? reader.t("core.my-sheets.submitted-at", reader.time(a.submittedAt()))
            : reader.t("core.my-sheets.answered", a.answered(), a.asked()));
    if (!a.isSubmitted()) {
      lines.add(reader.t("core.my-sheets.due", reader.date(a.due())));
    }
    return new Card(
        reader.t(names.unit(a)),
        MySheetPages.PATH + a.id(),
        state(a, names, reader),
        lines,
        List.of());
  }

  /** Where a sheet stands, for the one who fills it in. */
  static Badge state(Assignment a, Names names, Reader reader) {
    if (a.isSubmitted()) {
      return new Badge(Tone.GOOD, reader.t("core.assignment-state.submitted"));
    }
    int phase = names.cycle(a).phase().ordinal();
    if (phase > org.baton.api.cycle.CyclePhase.EVALUATION.ordinal()) {
      return new Badge(Tone.PLAIN, reader.t("core.my-sheets.closed"));
    }
    if (a.due().isBefore(Today.day())) {
      return new Badge(Tone.WARN, reader.t("core.my-sheets.late"));
    }
    String key = "core.assignment-state." + a.state().word();
    return new Badge(a.state() == Assignment.State.BEGUN ? Tone.INFO : Tone.PLAIN, reader.t(key));
  }
}
