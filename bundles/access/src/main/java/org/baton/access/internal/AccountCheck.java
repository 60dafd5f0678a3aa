package org.baton.access.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.baton.access.internal.store.Grant;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;

/** The rules for what is entered about an account. All mistakes are found at once. */
final class AccountCheck {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,59}");

  /** The page of a new account has this address. */
  private static final String TAKEN = "new";

  private static final int LONGEST_NAME = 200;
  private static final int MOST_GRANTS = 200;
  private static final int LONGEST_CODE = 60;

  private final Set<String> roles;
  private final Scopes scopes;
  private final List<Violation> violations = new ArrayList<>();

  AccountCheck(Set<String> roles, Scopes scopes) {
    this.roles = roles;
    this.scopes = scopes;
  }

  AccountCheck account(String account) {
    if (account == null || !NAME.matcher(account).matches() || account.equals(TAKEN)) {
      violations.add(Violation.at("account", account, "access.account.name"));
    }
    return this;
  }

  AccountCheck name(String name) {
    if (name != null && (name.isBlank() || name.length() > LONGEST_NAME)) {
      violations.add(Violation.at("name", name, "access.account.person", LONGEST_NAME));
    }
    return this;
  }

  AccountCheck password(String password, String account) {
    violations.addAll(NewPassword.violations(password, account));
    return this;
  }

  /**
   * Checks roles.
   *
   * @param before those that are held already, which may be of units that are gone
   */
  AccountCheck grants(List<Grant> grants, Collection<Grant> before) {
    if (grants.size() > MOST_GRANTS) {
      violations.add(Violation.at("roles", grants.size(), "access.roles.many", MOST_GRANTS));
      return this;
    }
    Set<String> known = scopes.units(grants.stream().map(Grant::unit).toList()).keySet();
    for (int i = 0; i < grants.size(); i++) {
      if (!before.contains(grants.get(i))) {
        check("roles/" + i + "/", grants.get(i), known);
      }
    }
    return this;
  }

  /** Checks one role that is entered by itself. */
  AccountCheck grant(Grant grant) {
    check("", grant, scopes.units(List.of(grant.unit())).keySet());
    return this;
  }

  private void check(String at, Grant grant, Set<String> known) {
    if (!roles.contains(grant.role())) {
      violations.add(Violation.at(at + "role", grant.role(), "access.role.unknown", grant.role()));
    }
    String unit = grant.unit();
    if (unit.length() > LONGEST_CODE) {
      violations.add(Violation.at(at + "unit", unit, "access.role.unit-code", LONGEST_CODE));
    } else if (!unit.isEmpty() && scopes.knowsUnits() && !known.contains(unit)) {
      violations.add(Violation.at(at + "unit", unit, "access.role.unit-unknown", unit));
    }
    if (grant.cycle().length() > LONGEST_CODE) {
      violations.add(
          Violation.at(at + "cycle", grant.cycle(), "access.role.cycle-code", LONGEST_CODE));
    }
  }

  /** Refuses what was entered when something of it is wrong. */
  void refuse() {
    if (!violations.isEmpty()) {
      throw Problem.invalid("access.account.invalid", violations, violations.size());
    }
  }
}
