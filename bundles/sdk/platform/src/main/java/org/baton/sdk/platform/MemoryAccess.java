package org.baton.sdk.platform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.baton.api.access.Access;
import org.baton.api.access.Caller;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/**
 * The caller that a test signs in, with the permissions that it grants. At first nobody is signed
 * in, and nothing is granted.
 */
public final class MemoryAccess implements Access {
  private static final String EVERY_CYCLE = "";

  private final Set<String> declared;
  private final MemoryUnits units;
  private final Set<Grant> grants = new HashSet<>();
  private final List<String> refused = new ArrayList<>();
  private Caller caller;

  /** A permission that is held. */
  private record Grant(String permission, String unit, String cycle) {}

  /**
   * Nobody is signed in.
   *
   * @param declared the permissions of the module: others are known to no role
   */
  MemoryAccess(Set<String> declared, MemoryUnits units) {
    this.declared = Set.copyOf(declared);
    this.units = units;
  }

  /** Signs somebody in, with these permissions for the whole platform and no others. */
  public MemoryAccess signIn(String account, String... permissions) {
    caller = new Caller(account, account);
    grants.clear();
    for (String permission : permissions) {
      grant(permission, EVERYWHERE);
    }
    return this;
  }

  /** Nobody is signed in any more. */
  public void signOut() {
    caller = null;
    grants.clear();
  }

  /** Grants a permission for a unit and those below it, in every cycle. */
  public MemoryAccess grant(String permission, String unit) {
    return grant(permission, unit, EVERY_CYCLE);
  }

  /**
   * Grants a permission for a unit and those below it.
   *
   * @param cycle the code of the one cycle; empty for every one
   * @throws IllegalArgumentException when it begins as those of the module and is not declared
   */
  public MemoryAccess grant(String permission, String unit, String cycle) {
    boolean own = declared.stream().anyMatch(d -> d.startsWith(first(permission)));
    if (own && !declared.contains(permission)) {
      throw new IllegalArgumentException(permission + " is not declared by @BatonModule");
    }
    grants.add(new Grant(permission, unit, cycle));
    return this;
  }

  private static String first(String permission) {
    return permission.substring(0, permission.indexOf('.') + 1);
  }

  /** What was refused: permission and unit, in their order. */
  public List<String> refused() {
    return List.copyOf(refused);
  }

  @Override
  public Caller caller() {
    if (caller == null) {
      throw Problem.of(Kind.UNAUTHENTICATED, "access.unauthenticated");
    }
    return caller;
  }

  /** The account of the caller; empty when nobody is signed in. */
  String account() {
    return caller == null ? "" : caller.account();
  }

  @Override
  public boolean may(String permission, String unit) {
    return may(permission, unit, EVERY_CYCLE);
  }

  @Override
  public boolean may(String permission, String unit, String cycle) {
    return caller != null && grants.stream().anyMatch(g -> holds(g, permission, unit, cycle));
  }

  private boolean holds(Grant grant, String permission, String unit, String cycle) {
    return grant.permission.equals(permission)
        && (grant.cycle.isEmpty() || grant.cycle.equals(cycle))
        && (grant.unit.isEmpty() || !unit.isEmpty() && units.within(unit, grant.unit));
  }

  @Override
  public Set<String> units(String permission, String cycle) {
    if (may(permission, EVERYWHERE, cycle)) {
      return Set.of(EVERYWHERE);
    }
    return grants.stream()
        .filter(g -> caller != null && holds(g, permission, g.unit, cycle))
        .map(Grant::unit)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void require(String permission, String unit) {
    require(permission, unit, EVERY_CYCLE);
  }

  @Override
  public void require(String permission, String unit, String cycle) {
    caller();
    if (!may(permission, unit, cycle)) {
      refused.add((permission + " " + unit).strip());
      throw unit.equals(EVERYWHERE)
          ? Problem.of(Kind.DENIED, "access.denied", permission)
          : Problem.of(Kind.DENIED, "access.denied.unit", permission, unit);
    }
  }
}
