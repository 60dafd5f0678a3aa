package org.baton.subjects.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.baton.api.access.AccountDirectory;
import org.baton.api.access.Caller;

/** Accounts that are there when a test says so; nobody can be listed. */
public record PretendedAccounts(Predicate<String> there) implements AccountDirectory {
  @Override
  public List<Caller> holding(String permission, String after, int limit) {
    return List.of();
  }

  @Override
  public Map<String, String> names(String permission, Collection<String> accounts) {
    Map<String, String> names = new LinkedHashMap<>();
    accounts.stream().filter(there).forEach(a -> names.put(a, a));
    return names;
  }
}
