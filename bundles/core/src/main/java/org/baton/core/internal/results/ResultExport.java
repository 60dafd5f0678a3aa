package org.baton.core.internal.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.baton.api.text.Texts;
import org.baton.core.internal.results.ResultBook.Listed;
import org.baton.core.internal.results.ResultBook.Source;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The list of results as rows of a file, in the order of codes; never by rank. */
@Component(service = ResultExport.class)
public final class ResultExport {
  private static final int BATCH = 1000;

  private final ResultBook book;
  private final Texts texts;

  /** Writes what is in the book. */
  @Activate
  public ResultExport(@Reference ResultBook book, @Reference Texts texts) {
    this.book = book;
    this.texts = texts;
  }

  /** Hands over the header and then a row a unit, a batch in memory at a time. */
  public void write(
      Source source, String kind, String words, Locale locale, Consumer<List<String>> rows) {
    rows.accept(header(source, locale));
    String after = "";
    List<Listed> read;
    do {
      read = book.list(source, kind, words, after, BATCH);
      for (Listed one : read) {
        rows.accept(row(source, one, locale));
        after = one.line().unit();
      }
    } while (read.size() == BATCH);
  }

  private List<String> header(Source source, Locale locale) {
    int year = source.cycle().year();
    return List.of(
        texts.text(locale, "core.export.unit"),
        texts.text(locale, "core.export.name-zh"),
        texts.text(locale, "core.export.name-en"),
        texts.text(locale, "core.export.state"),
        texts.text(locale, "core.page.grade"),
        texts.text(locale, "core.export.year", Integer.toString(year)),
        texts.text(locale, "core.export.year", Integer.toString(year - 1)),
        texts.text(locale, "core.export.change"),
        texts.text(locale, "core.page.points"));
  }

  private List<String> row(Source source, Listed listed, Locale locale) {
    ResultLine line = listed.line();
    int year = source.cycle().year();
    List<String> cells = new ArrayList<>();
    cells.add(line.unit());
    cells.add(line.name().zh());
    cells.add(line.name().en());
    String state = line.state().name().toLowerCase(Locale.ROOT);
    cells.add(texts.text(locale, "core.state." + state));
    cells.add(line.grade().isEmpty() ? "" : source.grade(line.grade()).in(locale));
    cells.add(number(line.total()));
    cells.add(number(listed.past().get(year - 1)));
    cells.add(number(listed.change(year)));
    cells.add(number(line.points()));
    return cells;
  }

  /** A number as every program reads it; six decimals are more than any plan rounds to. */
  private static String number(Double number) {
    return number == null
        ? ""
        : java.math.BigDecimal.valueOf(number)
            .setScale(6, java.math.RoundingMode.HALF_EVEN)
            .stripTrailingZeros()
            .toPlainString();
  }
}
