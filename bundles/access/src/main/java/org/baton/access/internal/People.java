package org.baton.access.internal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baton.access.internal.store.PeopleTable;
import org.baton.access.internal.store.RoleTable;
import org.baton.api.access.AccountDirectory;
import org.baton.api.access.Caller;
import org.baton.api.data.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The accounts that are open, by what their roles grant. */
@Component(service = AccountDirectory.class)
public final class People implements AccountDirectory {
  private static final int MOST = 1000;

  private final Database database;

  /** Reads the accounts in the database. */
  @Activate
  public People(@Reference(target = "(org.baton.module=access)") Database database) {
    this.database = database;
  }

  @Override
  public List<Caller> holding(String permission, String after, int limit) {
    int most = Math.max(1, Math.min(MOST, limit));
    return database.read(
        c -> new PeopleTable(c, granting(new RoleTable(c), permission)).page(after, most));
  }

  @Override
  public Map<String, String> names(String permission, Collection<String> accounts) {
    return accounts.isEmpty()
        ? Map.of()
        : database.read(
            c -> new PeopleTable(c, granting(new RoleTable(c), permission)).names(accounts));
  }

  /** The roles that grant a permission, built in or made by administrators; null for any. */
  private static Set<String> granting(RoleTable roles, String permission) throws SQLException {
    return permission.isEmpty() ? null : Held.granting(permission, roles.custom());
  }
}
