package org.baton.access.internal;

import java.util.HashSet;
import java.util.Set;
import org.baton.api.access.Access;
import org.baton.api.access.Caller;
import org.baton.api.problem.Problem;

/** A caller who holds everything but what is taken away. */
final class GivenAccess implements Access {
  final Set<String> denied = new HashSet<>();
  private String account;

  GivenAccess(String account) {
    this.account = account;
  }

  void call(String other) {
    account = other;
  }

  @Override
  public Caller caller() {
    return new Caller(account, account);
  }

  @Override
  public boolean may(String permission, String unit) {
    return !denied.contains(permission);
  }

  @Override
  public void require(String permission, String unit) {
    if (!may(permission, unit)) {
      throw Problem.of(Problem.Kind.DENIED, "access.denied", permission);
    }
  }
}
