package org.baton.core.internal.results.web;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.page.Action;
import org.baton.api.page.Buttons;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.web.Address;
import org.baton.core.internal.results.ResultBook.Listed;
import org.baton.core.internal.results.ResultBook.Source;
import org.baton.core.internal.results.ResultLine;
import org.baton.core.internal.units.web.Kinds;

/** The results of a run, in the order of the units' codes. */
final class ResultList {
  static final int SHOWN = 100;

  private final Wording words;
  private final Source source;
  private final String asked;
  private final String kind;

  ResultList(Wording words, Source source, String asked, String kind) {
    this.words = words;
    this.source = source;
    this.asked = asked;
    this.kind = kind;
  }

  /** The page, of which one more line than shown was read. */
  List<Part> parts(List<Listed> read, String after, List<String> kinds) {
    List<Part> parts = new ArrayList<>();
    String cycle = source.cycle().title().in(words.reader().locale());
    parts.add(
        new Heading(
            List.of(Action.link(words.t("menu.core.results"), "/core/results/")),
            words.t("core.page.results.of", cycle),
            words.standing(source),
            words.t("core.results.list.lead"),
            List.of()));
    if (!source.isPublished()) {
      parts.add(Notice.of(Tone.INFO, words.t("core.page.unpublished")));
    }
    List<Listed> shown = read.size() > SHOWN ? read.subList(0, SHOWN) : read;
    String next =
        read.size() > SHOWN
            ? here().with("after", shown.get(SHOWN - 1).line().unit()).toString()
            : "";
    parts.add(
        table(shown)
            .filters(
                Field.of("q", Kind.SEARCH, words.t("core.units.q")).value(asked),
                Kinds.filter(words.reader(), kinds, kind))
            .paging(after.isEmpty() ? "" : here().toString(), next)
            .empty(empty()));
    if (!shown.isEmpty()) {
      parts.add(
          Buttons.of(
              Action.link(words.t("core.results.csv"), file("csv")),
              Action.link(words.t("core.results.xlsx"), file("xlsx"))));
    }
    return parts;
  }

  private Address here() {
    return Address.of("core", "results", source.run().id()).with("q", asked).with("kind", kind);
  }

  private String file(String ending) {
    return Address.of("api", "core", "runs", source.run().id(), "results." + ending)
        .with("q", asked)
        .with("kind", kind)
        .with("lang", words.reader().lang())
        .toString();
  }

  private Empty empty() {
    boolean narrowed = !asked.isEmpty() || !kind.isEmpty();
    return narrowed
        ? Empty.of(
            words.t("core.results.list.none-found"),
            words.t("core.results.list.none-found.how"),
            Action.link(words.t("core.results.list.all"), Wording.pathOf(source.run().id())))
        : Empty.of(words.t("core.results.none"), words.t("core.results.none.how"));
  }

  private Table table(List<Listed> lines) {
    return Table.of(
        "results",
        words.t("core.page.results"),
        List.of(
            Column.of(words.t("core.page.unit")),
            Column.of(words.t("core.page.grade")),
            Column.number(words.t("core.page.total")),
            Column.number(words.t("core.results.since"))),
        lines.stream().map(this::row).toList());
  }

  private List<Cell> row(Listed listed) {
    ResultLine line = listed.line();
    String name = line.name().in(words.reader().locale());
    return List.of(
        Cell.link(name, Wording.pathOf(source.run().id(), line.unit())).detail(line.unit()),
        Cell.of(words.grade(source, line.grade())),
        line.total() == null
            ? Cell.badge(Tone.WARN, words.state(line.state()))
            : Cell.number(words.score(line.total()), line.total()),
        words.change(listed.change(source.cycle().year())));
  }
}
