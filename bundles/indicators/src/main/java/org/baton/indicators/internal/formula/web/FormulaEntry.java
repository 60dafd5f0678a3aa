package org.baton.indicators.internal.formula.web;

import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.web.Address;
import org.baton.api.web.HelpPage;
import org.baton.api.web.Reader;
import org.baton.api.web.SearchSource;
import org.baton.indicators.internal.formula.DataItems;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Formulas in the help, data items in the search. */
@Component(service = {HelpPage.class, SearchSource.class})
public final class FormulaEntry implements HelpPage, SearchSource {
  private static final int MOST = 20;

  private final DataItems items;

  /** Searches the data items. */
  @Activate
  public FormulaEntry(@Reference DataItems items) {
    this.items = items;
  }

  @Override
  public Topic topic() {
    return new Topic(
        FormulaPages.PATH, "indicators.formula.help.title", "indicators.formula.help.text");
  }

  @Override
  public List<Found> search(Reader reader, String words) {
    if (!reader.may("indicators.view", Access.EVERYWHERE)) {
      return List.of();
    }
    return items.page("", words, MOST).stream()
        .map(
            i ->
                new Found(
                    reader.t("indicators.items"),
                    reader.t(i.title()) + " · " + i.code(),
                    ItemPages.PATH + "?q=" + Address.encoded(i.code())))
        .toList();
  }
}
