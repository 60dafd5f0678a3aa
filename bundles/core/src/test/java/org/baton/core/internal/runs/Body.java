package org.baton.core.internal.runs;

import java.util.Set;
import org.baton.api.access.Access;
import org.baton.api.access.Caller;
import org.baton.api.problem.Problem;

/** A body's account: it sees what concerns its own units, and nothing else. */
record Body(Set<String> own) implements Access {
  @Override
  public Caller caller() {
    return new Caller("body", "body");
  }

  @Override
  public boolean may(String permission, String unit) {
    return permission.equals("core.results.view.own") && own.contains(unit);
  }

  @Override
  public Set<String> units(String permission, String cycle) {
    return permission.equals("core.results.view.own") ? own : Set.of();
  }

  @Override
  public void require(String permission, String unit) {
    throw Problem.of(Problem.Kind.DENIED, "access.denied");
  }
}
