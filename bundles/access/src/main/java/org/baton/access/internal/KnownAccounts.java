package org.baton.access.internal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.baton.access.internal.store.AccountTable;
import org.baton.api.access.AccountDirectory;
import org.baton.api.data.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The accounts as other modules see them. */
@Component
public final class KnownAccounts implements AccountDirectory {
  private final Database database;

  /** Works on the accounts in the database. */
  @Activate
  public KnownAccounts(@Reference(target = "(org.baton.module=access)") Database database) {
    this.database = database;
  }

  @Override
  public Set<String> known(Collection<String> accounts) {
    List<String> asked = accounts.stream().distinct().toList();
    return database.read(connection -> new AccountTable(connection).open(asked));
  }
}
