package org.baton.indicators.internal.negotiation.web;

import java.util.List;
import java.util.Set;
import org.baton.api.access.Access;
import org.baton.api.web.HelpPage;
import org.baton.api.web.MenuEntry;
import org.baton.api.web.Reader;
import org.baton.api.web.SearchSource;
import org.baton.indicators.internal.negotiation.NegotiationBook;
import org.baton.indicators.internal.negotiation.NegotiationQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Negotiations in the menu, in the search and in the help. */
@Component(service = {MenuEntry.class, HelpPage.class, SearchSource.class})
public final class NegotiationEntry implements MenuEntry, HelpPage, SearchSource {
  private static final String OWN = "indicators.view.own";
  private static final int MOST = 20;

  private final Access access;
  private final NegotiationBook book;

  /** Searches the negotiations. */
  @Activate
  public NegotiationEntry(@Reference Access access, @Reference NegotiationBook book) {
    this.access = access;
    this.book = book;
  }

  @Override
  public Item item() {
    return new Item(Group.PLAN, 44, Naming.PATH, "menu.indicators.negotiations", OWN);
  }

  @Override
  public Topic topic() {
    return new Topic(Naming.PATH, "menu.indicators.negotiations", "indicators.negotiation.help");
  }

  /** Negotiations about the indicator with this code. */
  @Override
  public List<Found> search(Reader reader, String words) {
    Set<String> seen = access.units(OWN, "");
    if (seen.isEmpty()) {
      return List.of();
    }
    NegotiationQuery query = new NegotiationQuery("", words, List.of(), null, false);
    return book.page(query, 0, MOST).stream()
        .map(
            n ->
                new Found(
                    reader.t("menu.indicators.negotiations"),
                    n.code() + " · " + n.set(),
                    Naming.path(n.id())))
        .toList();
  }
}
