package org.baton.indicators.internal.society.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.society.Consultation;
import org.baton.indicators.internal.society.Consultation.Item;
import org.baton.indicators.internal.society.Consultation.Question;
import org.baton.indicators.internal.society.Consultation.Way;
import org.baton.indicators.internal.society.Society.Asked;
import org.baton.indicators.internal.society.SocietyResults;

/** What the public said, beside each indicator. */
final class ResultsView {
  private final Reader reader;
  private final Consultation of;
  private final List<Item> items;
  private final SocietyResults results;

  ResultsView(Reader reader, Asked asked, SocietyResults results) {
    this.reader = reader;
    this.of = asked.consultation();
    this.items = asked.items();
    this.results = results;
  }

  List<Part> parts(boolean keeps, List<String> words) {
    List<Part> parts = new ArrayList<>();
    Action close =
        Action.send(
                reader.t("indicators.society.close"),
                SocietyPages.HERE + of.id() + "/close",
                Map.of())
            .danger(reader.t("indicators.society.close.ask"));
    Heading heading =
        Heading.of(reader.t(of.title()), reader.t("indicators.panels.of", of.set()))
            .below(Action.link(reader.t(SocietyPages.TITLE), SocietyPages.HERE));
    parts.add(keeps && !of.closed() ? heading.actions(close) : heading);
    LinkView link = new LinkView(reader, of);
    boolean open = of.way() == Way.OPEN;
    parts.add(
        Facts.of(
            new Fact(
                reader.t("indicators.society.way"),
                reader.t("indicators.society." + (open ? "open" : "tokens")),
                "",
                org.baton.api.page.Tone.PLAIN,
                ""),
            Fact.of(reader.t("indicators.delphi.deadline"), reader.date(of.lastDay())),
            Fact.of(
                reader.t("indicators.society.answers"), reader.number((long) results.answers())),
            Fact.of(
                reader.t("indicators.society.flagged"), reader.number((long) results.flagged()))));
    parts.addAll(link.parts());
    parts.add(Paragraph.quiet(reader.t("indicators.society.small", of.minimum())));
    parts.add(table("sound", reader.t("indicators.society.sound"), results.sound()));
    parts.add(table("all", reader.t("indicators.society.all"), results.all()));
    for (SocietyResults.Part group : results.groups()) {
      if (group.count() != 0) {
        parts.add(table(group.who(), reader.t("indicators.society.who." + group.who()), group));
      }
    }
    if (keeps && !open && !of.closed()) {
      parts.add(tokens(words));
    }
    return parts;
  }

  private Part table(String id, String caption, SocietyResults.Part part) {
    if (part.means().isEmpty()) {
      return Paragraph.of(caption + ": " + reader.t("indicators.society.hidden"));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Item item : items) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(reader.t(item.title())).detail(item.code()));
      for (OptionalDouble mean : part.means().get(item.place())) {
        cells.add(Cell.of(mean.isPresent() ? reader.number(mean.getAsDouble(), 2) : "–"));
      }
      rows.add(cells);
    }
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Table.Column.of(reader.t("indicators.delphi.item")));
    for (Question question : Question.values()) {
      String word = question.name().toLowerCase(Locale.ROOT);
      columns.add(Table.Column.number(reader.t("indicators.society.column." + word)));
    }
    String count = reader.t("indicators.society.count", part.count());
    return Table.of("results-" + id, caption + " · " + count, columns, rows);
  }

  private Part tokens(List<String> words) {
    if (words.isEmpty()) {
      return Form.of(
          "tokens",
          SocietyPages.HERE + of.id() + "/tokens",
          reader.t("indicators.society.make"),
          Field.of("count", Field.Kind.NUMBER, reader.t("indicators.society.how-many")).require());
    }
    String link = new LinkView(reader, of).address();
    List<List<Cell>> rows = words.stream().map(w -> List.of(Cell.of(link + "/" + w))).toList();
    return Table.of(
        "links",
        reader.t("indicators.society.once"),
        List.of(Table.Column.of(reader.t("indicators.society.link"))),
        rows);
  }
}
