package org.baton.access.internal;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.baton.access.internal.store.AccountRow;
import org.baton.access.internal.store.AccountTable;
import org.baton.access.internal.store.CustomRole;
import org.baton.access.internal.store.Grant;
import org.baton.access.internal.store.RoleTable;
import org.baton.access.internal.store.SessionTable;
import org.baton.api.access.Access;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The accounts and the roles they hold, for administrators. */
@Component(service = Accounts.class)
public final class Accounts {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,59}");
  private static final int LONGEST_NAME = 200;
  private static final int MOST_GRANTS = 200;
  private static final int LONGEST_UNIT = 60;

  private final Database database;
  private final Journal journal;
  private final Passwords passwords = new Passwords();

  /** An account with the roles it holds. */
  public record Entry(AccountRow account, List<Grant> roles) {}

  /** Changes to an account; what is null stays as it is. */
  public record Change(String name, String password, Boolean disabled, List<Grant> roles) {}

  /** Works on the accounts in the database. */
  @Activate
  public Accounts(
      @Reference(target = "(org.baton.module=access)") Database database,
      @Reference Journal journal) {
    this.database = database;
    this.journal = journal;
  }

  /** Accounts behind {@code after} in the order of their names. */
  public List<Entry> page(String after, int limit) {
    return database.read(
        connection -> {
          RoleTable roles = new RoleTable(connection);
          List<Entry> entries = new ArrayList<>();
          for (AccountRow row : new AccountTable(connection).page(after, limit)) {
            entries.add(new Entry(row, roles.grantsOf(row.account())));
          }
          return entries;
        });
  }

  /** Creates an account whose holder must change the password. */
  public Entry create(String account, Change given) {
    Set<String> roles = known();
    List<Violation> violations = new ArrayList<>();
    if (account == null || !NAME.matcher(account).matches()) {
      violations.add(Violation.at("account", account, "access.account.name"));
    }
    violations.addAll(NewPassword.violations(given.password(), String.valueOf(account)));
    violations.addAll(check(given, roles));
    refuse(violations);
    AccountRow row =
        new AccountRow(
            account,
            given.name() == null ? account : given.name().strip(),
            passwords.hash(given.password()),
            true,
            false,
            Instant.now().truncatedTo(ChronoUnit.MILLIS));
    List<Grant> grants = given.roles() == null ? List.of() : given.roles();
    return database.tx(
        connection -> {
          AccountTable accounts = new AccountTable(connection);
          if (accounts.find(account).isPresent()) {
            throw Problem.of(Kind.CONFLICT, "access.account.exists", account);
          }
          accounts.insert(row);
          new RoleTable(connection).setGrants(account, grants);
          journal.record("access.account.created", "account:" + account, facts(grants));
          return new Entry(row, grants);
        });
  }

  /** Changes an account; a new password or shutting it ends its sessions. */
  public Entry change(String account, Change given) {
    List<Violation> violations = new ArrayList<>(check(given, known()));
    if (given.password() != null) {
      violations.addAll(NewPassword.violations(given.password(), account));
    }
    refuse(violations);
    String hash = given.password() == null ? null : passwords.hash(given.password());
    return database.tx(
        connection -> {
          AccountTable accounts = new AccountTable(connection);
          RoleTable roles = new RoleTable(connection);
          AccountRow old =
              accounts
                  .find(account)
                  .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "access.account.unknown", account));
          List<Grant> grants = given.roles() == null ? roles.grantsOf(account) : given.roles();
          AccountRow row = changed(old, given, hash);
          keepAnAdministrator(roles, row, grants);
          accounts.update(row);
          roles.setGrants(account, grants);
          if (hash != null || row.disabled()) {
            new SessionTable(connection).deleteOf(account);
          }
          journal.record("access.account.changed", "account:" + account, facts(grants));
          return new Entry(row, grants);
        });
  }

  /** The roles that administrators made. */
  public Map<String, CustomRole> customRoles() {
    return database.read(connection -> new RoleTable(connection).custom());
  }

  private static AccountRow changed(AccountRow old, Change given, String hash) {
    return new AccountRow(
        old.account(),
        given.name() == null ? old.name() : given.name().strip(),
        hash == null ? old.password() : hash,
        hash != null || old.mustChange(),
        given.disabled() == null ? old.disabled() : given.disabled(),
        old.createdAt());
  }

  private static void keepAnAdministrator(RoleTable roles, AccountRow row, List<Grant> grants)
      throws SQLException {
    String administrator = BuiltInRole.ADMINISTRATOR.code();
    boolean still = !row.disabled() && grants.contains(new Grant(administrator, Access.EVERYWHERE));
    if (!still && !roles.heldByAnother(administrator, row.account())) {
      throw Problem.of(Kind.CONFLICT, "access.account.last-administrator", row.account());
    }
  }

  private Set<String> known() {
    Set<String> known = new TreeSet<>(customRoles().keySet());
    for (BuiltInRole role : BuiltInRole.values()) {
      known.add(role.code());
    }
    return known;
  }

  private static List<Violation> check(Change given, Set<String> roles) {
    List<Violation> violations = new ArrayList<>();
    String name = given.name();
    if (name != null && (name.isBlank() || name.length() > LONGEST_NAME)) {
      violations.add(Violation.at("name", name, "access.account.person", LONGEST_NAME));
    }
    List<Grant> grants = given.roles() == null ? List.of() : given.roles();
    if (grants.size() > MOST_GRANTS) {
      violations.add(Violation.at("roles", grants.size(), "access.roles.many", MOST_GRANTS));
      return violations;
    }
    for (int i = 0; i < grants.size(); i++) {
      Grant grant = grants.get(i);
      if (!roles.contains(grant.role())) {
        violations.add(
            Violation.at(
                "roles/" + i + "/role", grant.role(), "access.role.unknown", grant.role()));
      }
      if (grant.unit().length() > LONGEST_UNIT) {
        violations.add(
            Violation.at(
                "roles/" + i + "/unit", grant.unit(), "access.role.unit-code", LONGEST_UNIT));
      }
    }
    return violations;
  }

  private static void refuse(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw Problem.invalid("access.account.invalid", violations, violations.size());
    }
  }

  private static Map<String, String> facts(List<Grant> grants) {
    List<String> held = grants.stream().map(g -> g.role() + "@" + g.unit()).sorted().toList();
    return Map.of("roles", String.join(" ", held));
  }
}
