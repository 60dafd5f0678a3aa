package org.baton.indicators.internal.library;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Writes what was found in the library as a file that its import reads again without loss. Retired
 * entries are left out unless they are asked for: their codes are not used again.
 */
@Component(service = LibraryExport.class)
public final class LibraryExport {
  private static final int AT_ONCE = 500;

  private final LibraryDesk desk;

  /** Finds at this desk. */
  @Activate
  public LibraryExport(@Reference LibraryDesk desk) {
    this.desk = desk;
  }

  /**
   * Writes the file, some entries in memory at a time.
   *
   * @param titles the word of a column's title, of which there may be several behind bars
   */
  public void write(LibraryQuery query, UnaryOperator<String> titles, Writer out)
      throws IOException {
    out.write(SafeCell.BYTE_ORDER_MARK);
    List<String> header = new ArrayList<>();
    for (LibraryColumn c : LibraryColumn.ALL) {
      header.add(titles.apply(c.column().title()).split("\\|")[0].strip());
    }
    out.write(SafeCell.row(header));
    long after = 0;
    List<Found> read;
    do {
      read = desk.page(query, after, AT_ONCE);
      for (Found f : read) {
        if (!query.status().isEmpty() || !f.entry().isRetired()) {
          out.write(SafeCell.row(cells(f.entry())));
        }
        after = f.id();
      }
    } while (read.size() == AT_ONCE);
  }

  private static List<String> cells(Entry e) {
    return LibraryColumn.ALL.stream().map(c -> c.words().apply(e)).toList();
  }
}
