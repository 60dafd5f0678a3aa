package org.baton.core;

import org.baton.api.access.Access;
import org.baton.api.access.Caller;
import org.baton.api.problem.Problem;

/** A caller who holds every permission, or nobody. */
public record SomeCaller(String account) implements Access {
  @Override
  public Caller caller() {
    if (account.isEmpty()) {
      throw Problem.of(Problem.Kind.UNAUTHENTICATED, "access.nobody");
    }
    return new Caller(account, account);
  }

  @Override
  public boolean may(String permission, String unit) {
    return !account.isEmpty();
  }

  @Override
  public void require(String permission, String unit) {
    if (!may(permission, unit)) {
      throw Problem.of(Problem.Kind.DENIED, "access.denied");
    }
  }
}
