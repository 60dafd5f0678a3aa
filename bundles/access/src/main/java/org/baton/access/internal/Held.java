package org.baton.access.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.baton.access.internal.store.CustomRole;
import org.baton.access.internal.store.Grant;
import org.baton.api.access.Access;

/**
 * What an account holds, as read at one moment.
 *
 * @param grants the roles it holds, and for which units
 * @param custom the roles that administrators made
 */
record Held(List<Grant> grants, Map<String, CustomRole> custom) {
  private static final String EVERY_CYCLE = "";

  /** Whether some role grants the permission, in every cycle, for the unit or one above it. */
  boolean grants(String permission, String unit, BiPredicate<String, String> within) {
    return grants(permission, unit, EVERY_CYCLE, within);
  }

  /**
   * Whether some role grants the permission in the cycle for the unit or for a unit above it. A
   * role held for one cycle grants nothing where no cycle is named.
   */
  boolean grants(String permission, String unit, String cycle, BiPredicate<String, String> within) {
    return grants.stream()
        .anyMatch(
            g ->
                (g.cycle().equals(EVERY_CYCLE) || g.cycle().equals(cycle))
                    && covers(g.unit(), unit, within)
                    && roleGrants(g.role(), permission));
  }

  /** Whether some role grants the permission for some unit in some cycle. */
  boolean grants(String permission) {
    return grants.stream().anyMatch(g -> roleGrants(g.role(), permission));
  }

  /** The units for which some role grants it in the cycle; the whole platform is enough. */
  Set<String> units(String permission, String cycle) {
    Set<String> units =
        grants.stream()
            .filter(g -> g.cycle().equals(EVERY_CYCLE) || g.cycle().equals(cycle))
            .filter(g -> roleGrants(g.role(), permission))
            .map(Grant::unit)
            .collect(Collectors.toCollection(TreeSet::new));
    return units.contains(Access.EVERYWHERE) ? Set.of(Access.EVERYWHERE) : units;
  }

  /** The permissions among these that are held for the unit. */
  List<String> among(Set<String> permissions, String unit, BiPredicate<String, String> within) {
    return permissions.stream().filter(p -> grants(p, unit, within)).toList();
  }

  private static boolean covers(String held, String asked, BiPredicate<String, String> within) {
    return held.equals(Access.EVERYWHERE)
        || held.equals(asked)
        || !asked.equals(Access.EVERYWHERE) && within.test(asked, held);
  }

  /** The roles that grant a permission, built in or made by administrators. */
  static Set<String> granting(String permission, Map<String, CustomRole> custom) {
    Set<String> roles = new TreeSet<>(custom.keySet());
    for (BuiltInRole role : BuiltInRole.values()) {
      roles.add(role.code());
    }
    roles.removeIf(role -> !roleGrants(role, permission, custom));
    return roles;
  }

  private boolean roleGrants(String role, String permission) {
    return roleGrants(role, permission, custom);
  }

  private static boolean roleGrants(
      String role, String permission, Map<String, CustomRole> custom) {
    CustomRole made = custom.get(role);
    return BuiltInRole.of(role)
        .map(r -> r.grants(permission))
        .orElseGet(() -> made != null && made.permissions().contains(permission));
  }
}
