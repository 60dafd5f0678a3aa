package org.baton.access.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.baton.access.UnitScope;
import org.baton.access.internal.CurrentCaller.Context;
import org.baton.access.internal.store.RoleTable;
import org.baton.api.access.Access;
import org.baton.api.access.Caller;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Checks permissions: known only if an installed module declares it, held only if granted. */
@Component(service = {Access.class, Permissions.class})
public final class Permissions implements Access {
  private static final String EVERY_CYCLE = "";

  private final Database database;
  private final CurrentCaller current;
  private final InstalledPermissions installed;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile UnitScope units;

  /** Checks against the roles in the database. */
  @Activate
  public Permissions(
      @Reference(target = "(org.baton.module=access)") Database database,
      @Reference CurrentCaller current,
      @Reference InstalledPermissions installed) {
    this.database = database;
    this.current = current;
    this.installed = installed;
  }

  @Override
  public Caller caller() {
    return context().caller();
  }

  @Override
  public boolean may(String permission, String unit) {
    return may(permission, unit, EVERY_CYCLE);
  }

  @Override
  public boolean may(String permission, String unit, String cycle) {
    Context context = current.context().orElse(null);
    if (context == null || !installed.all().contains(permission)) {
      return false;
    }
    return context.caller().equals(Caller.SYSTEM)
        || held(context).grants(permission, unit, cycle, within());
  }

  @Override
  public Set<String> units(String permission, String cycle) {
    Context context = current.context().orElse(null);
    if (context == null || !installed.all().contains(permission)) {
      return Set.of();
    }
    return context.caller().equals(Caller.SYSTEM)
        ? Set.of(EVERYWHERE)
        : held(context).units(permission, cycle);
  }

  @Override
  public void require(String permission, String unit) {
    require(permission, unit, EVERY_CYCLE);
  }

  @Override
  public void require(String permission, String unit, String cycle) {
    Context context = context();
    if (!may(permission, unit, cycle)) {
      context.refused(permission, unit);
      throw unit.equals(EVERYWHERE)
          ? Problem.of(Problem.Kind.DENIED, "access.denied", permission)
          : Problem.of(Problem.Kind.DENIED, "access.denied.unit", permission, unit);
    }
  }

  /** What the caller holds for the whole platform, sorted. */
  public List<String> everywhere() {
    return held(context()).among(installed.all(), EVERYWHERE, within());
  }

  /** Whether the caller holds the permission for any unit. */
  boolean mayAnywhere(String permission) {
    Context context = current.context().orElse(null);
    if (context == null || !installed.all().contains(permission)) {
      return false;
    }
    return context.caller().equals(Caller.SYSTEM) || held(context).grants(permission);
  }

  private Context context() {
    return current
        .context()
        .orElseThrow(() -> Problem.of(Problem.Kind.UNAUTHENTICATED, "access.unauthenticated"));
  }

  /** Read once a request: a role that is withdrawn meanwhile ends with the request. */
  private Held held(Context context) {
    if (context.held() == null) {
      context.hold(read(context.caller()));
    }
    return context.held();
  }

  private Held read(Caller caller) {
    return database.read(
        connection -> {
          RoleTable roles = new RoleTable(connection);
          var grants = roles.grantsOf(caller.account());
          boolean made = grants.stream().anyMatch(g -> BuiltInRole.of(g.role()).isEmpty());
          return new Held(grants, made ? roles.custom() : Map.of());
        });
  }

  private BiPredicate<String, String> within() {
    UnitScope scope = units;
    return (unit, above) -> scope != null && scope.within(unit, above);
  }
}
