package org.baton.operations.internal.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baton.api.access.AccountDirectory;
import org.baton.api.access.Caller;

/** Everybody with an account, to be looked for in the log. */
record KnownPeople(AccountDirectory directory) {
  private static final int PAGE = 1000;
  private static final int MOST = 100_000;

  /** Takes out what points to them; empty when they are too many to be looked for. */
  Optional<Redaction> redaction() {
    List<Caller> all = new ArrayList<>();
    String after = "";
    while (true) {
      List<Caller> page = directory.holding("", after, PAGE);
      all.addAll(page);
      if (page.size() < PAGE) {
        return Optional.of(Redaction.of(all));
      }
      if (all.size() >= MOST) {
        return Optional.empty();
      }
      after = page.get(page.size() - 1).account();
    }
  }
}
