package org.baton.indicators.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.baton.api.access.AccountDirectory;
import org.baton.api.access.Caller;

/**
 * Everybody whose account is one word may answer as an expert, but the absent; nobody may do
 * anything else.
 */
public final class PretendedPeople implements AccountDirectory {
  /** Accounts that are not there. */
  public final Set<String> absent = new TreeSet<>(Set.of("nobody"));

  /** Who is in lists. */
  public final Set<String> listed = new TreeSet<>(Set.of("li", "wu", "ann"));

  /** The permission that all of them hold. */
  public static final String HELD = "indicators.judge.answer";

  @Override
  public List<Caller> holding(String permission, String after, int limit) {
    return listed.stream()
        .filter(a -> permission.equals(HELD))
        .filter(a -> a.compareTo(after) > 0)
        .limit(limit)
        .map(a -> new Caller(a, "The " + a))
        .toList();
  }

  @Override
  public Map<String, String> names(String permission, Collection<String> accounts) {
    Map<String, String> names = new HashMap<>();
    // No permission asks for the names of whoever is there.
    boolean may = permission.isEmpty() || permission.equals(HELD);
    for (String account : accounts) {
      if (may && account.matches("[\\p{L}\\p{N}._-]+") && !absent.contains(account)) {
        names.put(account, "The " + account);
      }
    }
    return names;
  }
}
