package org.baton.access.internal.web;

import java.util.List;
import org.baton.access.internal.Accounts;
import org.baton.access.internal.store.AccountQuery;
import org.baton.access.internal.store.AccountQuery.State;
import org.baton.api.access.Access;
import org.baton.api.web.Reader;
import org.baton.api.web.SearchSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds people by their name or account. */
@Component
public final class PeopleSearch implements SearchSource {
  private static final int MOST = 20;

  private final Accounts accounts;

  /** Searches the accounts. */
  @Activate
  public PeopleSearch(@Reference Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public List<Found> search(Reader reader, String words) {
    if (!reader.may(Accounts.VIEW, Access.EVERYWHERE)) {
      return List.of();
    }
    String kind = reader.t("access.page.person");
    return accounts.page(new AccountQuery(words, "", State.ANY), "", MOST).items().stream()
        .map(e -> e.account())
        .map(a -> new Found(kind, a.name() + " \u00b7 " + a.account(), Moves.person(a.account())))
        .toList();
  }
}
