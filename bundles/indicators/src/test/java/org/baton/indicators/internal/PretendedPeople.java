package org.baton.indicators.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.baton.api.access.AccountDirectory;
import org.baton.api.access.Caller;

/** Everybody whose account is one word may do everything, but the absent. */
public final class PretendedPeople implements AccountDirectory {
  /** Accounts that are not there. */
  public final Set<String> absent = new TreeSet<>(Set.of("nobody"));

  /** Who is in lists. */
  public final Set<String> listed = new TreeSet<>(Set.of("li", "wu", "ann"));

  @Override
  public List<Caller> holding(String permission, String after, int limit) {
    return listed.stream()
        .filter(a -> a.compareTo(after) > 0)
        .limit(limit)
        .map(a -> new Caller(a, "The " + a))
        .toList();
  }

  @Override
  public Map<String, String> names(String permission, Collection<String> accounts) {
    Map<String, String> names = new HashMap<>();
    for (String account : accounts) {
      if (account.matches("[\\p{L}\\p{N}._-]+") && !absent.contains(account)) {
        names.put(account, "The " + account);
      }
    }
    return names;
  }
}
