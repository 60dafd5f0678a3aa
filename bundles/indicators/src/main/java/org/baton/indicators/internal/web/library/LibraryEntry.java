package org.baton.indicators.internal.web.library;

import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.web.HelpPage;
import org.baton.api.web.MenuEntry;
import org.baton.api.web.Reader;
import org.baton.api.web.SearchSource;
import org.baton.indicators.internal.library.LibraryDesk;
import org.baton.indicators.internal.library.LibraryQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The library in the menu, in the help and in the search. */
@Component(service = {MenuEntry.class, HelpPage.class, SearchSource.class})
public final class LibraryEntry implements MenuEntry, HelpPage, SearchSource {
  private static final String HERE = "/indicators/library/";
  private static final int MOST = 20;

  private final LibraryDesk desk;

  /** Searches at this desk. */
  @Activate
  public LibraryEntry(@Reference LibraryDesk desk) {
    this.desk = desk;
  }

  @Override
  public Item item() {
    return new Item(Group.PLAN, 41, HERE, "menu.indicators.library", "indicators.view");
  }

  @Override
  public Topic topic() {
    return new Topic(HERE, "indicators.help.library.title", "indicators.help.library.text");
  }

  @Override
  public List<Found> search(Reader reader, String words) {
    if (!reader.may("indicators.view", Access.EVERYWHERE)) {
      return List.of();
    }
    LibraryQuery query = LibraryQuery.of(words);
    return desk.page(query, 0, MOST).stream()
        .map(
            f ->
                new Found(
                    reader.t("indicators.library.entry"),
                    reader.t(f.entry().title()) + " · " + f.entry().set() + "/" + f.entry().code(),
                    SetAddress.of("sets", f.entry().set(), "entries", f.entry().code())))
        .toList();
  }
}
