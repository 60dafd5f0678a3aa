package org.baton.indicators.internal.snapshot.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baton.api.page.Cell;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.problem.Violation;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.library.Entry;

/** What stands against freezing a set: where, what is wrong there, what to do; with the way. */
final class Obstacles {
  private static final String PAGES = "/indicators/";
  private static final String SUMS = "indicators.check-weights";

  private final Reader reader;
  private final String set;
  private final Map<String, Entry> entries;

  /** Names places by the entries of the set. */
  Obstacles(Reader reader, String set, List<Entry> entries) {
    this.reader = reader;
    this.set = set;
    this.entries = entries.stream().collect(Collectors.toMap(Entry::code, Function.identity()));
  }

  private String t(String key, Object... words) {
    return reader.t("indicators.snapshot." + key, words);
  }

  /** All of them in a table, or that there is none. */
  Part table(List<Violation> against) {
    if (against.isEmpty()) {
      return Notice.of(Tone.GOOD, t("sound"));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Violation v : against) {
      Object[] words = v.arguments().toArray();
      rows.add(
          List.of(
              place(v),
              Cell.of(reader.t(v.code(), words)).detail(reader.t(v.code() + ".remedy", words))));
    }
    return Table.of(
        "against",
        t("against", against.size()),
        List.of(Column.of(t("where")), Column.of(t("what"))),
        rows);
  }

  private Cell place(Violation v) {
    if (v.field().startsWith(PAGES)) {
      return Cell.link(reader.t("menu.indicators.negotiations"), v.field());
    }
    int end = v.field().indexOf('/');
    String code = end < 0 ? v.field() : v.field().substring(0, end);
    String field = end < 0 ? "" : v.field().substring(end + 1);
    Entry entry = entries.get(code);
    if (v.code().equals(SUMS)) {
      return Cell.link(entry == null ? t("top") : t("below", title(entry)), page());
    }
    if (entry == null) {
      return Cell.link(t("whole"), page());
    }
    Cell cell = Cell.link(title(entry), page("entries", code));
    return field.isEmpty() ? cell : cell.detail(reader.t("indicators.field." + field));
  }

  private String title(Entry entry) {
    return reader.t(entry.title()) + " (" + entry.code() + ")";
  }

  /** A page of the set; the address of nothing for those who may not open it. */
  private String page(Object... below) {
    return reader.may("indicators.view", "")
        ? Address.below(PAGES + "sets/" + Address.encoded(set), below).toString()
        : "";
  }
}
