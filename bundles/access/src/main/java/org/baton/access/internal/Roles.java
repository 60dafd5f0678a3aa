package org.baton.access.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.baton.access.internal.store.CustomRole;
import org.baton.access.internal.store.CustomRoleTable;
import org.baton.access.internal.store.RoleTable;
import org.baton.api.access.Access;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.api.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The roles: those every installation has, and those that administrators make. */
@Component(service = Roles.class)
public final class Roles {
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9.-]{1,59}");

  /** The page of a new role has this address. */
  private static final String TAKEN = "new";

  private static final int LONGEST_TITLE = 200;

  private final Database database;
  private final Access access;
  private final Journal journal;
  private final Supplier<Set<String>> installed;
  private final Texts texts;

  /**
   * A role.
   *
   * @param role its code
   * @param title its title
   * @param builtIn whether it is part of the software
   * @param permissions what it grants, sorted
   * @param holders how many accounts hold it
   */
  public record Role(
      String role, Text title, boolean builtIn, List<String> permissions, int holders) {}

  /** Works on the roles in the database. */
  @Activate
  public Roles(
      @Reference(target = "(org.baton.module=access)") Database database,
      @Reference Access access,
      @Reference Journal journal,
      @Reference InstalledPermissions installed,
      @Reference Texts texts) {
    this(database, access, journal, installed::all, texts);
  }

  Roles(
      Database database,
      Access access,
      Journal journal,
      Supplier<Set<String>> installed,
      Texts texts) {
    this.database = database;
    this.access = access;
    this.journal = journal;
    this.installed = installed;
    this.texts = texts;
  }

  /** All roles: the built-in ones first. */
  public List<Role> list() {
    access.require(Accounts.VIEW, Access.EVERYWHERE);
    Map<String, Integer> holders = database.read(c -> new CustomRoleTable(c).holders());
    List<Role> roles = new ArrayList<>();
    for (BuiltInRole role : BuiltInRole.values()) {
      int held = holders.getOrDefault(role.code(), 0);
      roles.add(new Role(role.code(), title(role), true, grantedBy(role), held));
    }
    for (CustomRole role : custom().values()) {
      List<String> permissions = role.permissions().stream().sorted().toList();
      int held = holders.getOrDefault(role.role(), 0);
      roles.add(new Role(role.role(), role.title(), false, permissions, held));
    }
    return roles;
  }

  private List<String> grantedBy(BuiltInRole role) {
    return installed.get().stream().filter(role::grants).toList();
  }

  /** A role. */
  public Role get(String role) {
    return list().stream()
        .filter(r -> r.role().equals(role))
        .findFirst()
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "access.role.unknown", role));
  }

  /** The titles of all roles, by code; for everybody, who may know what their roles are called. */
  public Map<String, Text> titles() {
    Map<String, Text> titles = new TreeMap<>();
    for (BuiltInRole role : BuiltInRole.values()) {
      titles.put(role.code(), title(role));
    }
    custom().forEach((code, role) -> titles.put(code, role.title()));
    return titles;
  }

  /** The permissions there are, by the module that declares them. */
  public Map<String, List<String>> permissions() {
    Map<String, List<String>> byModule = new TreeMap<>();
    for (String permission : installed.get()) {
      String module = permission.substring(0, permission.indexOf('.'));
      byModule.computeIfAbsent(module, m -> new ArrayList<>()).add(permission);
    }
    return byModule;
  }

  /** Makes a role that must be new. */
  public Role create(String code, Text title, Set<String> permissions) {
    access.require(Accounts.ADMINISTER, Access.EVERYWHERE);
    if (titles().containsKey(code)) {
      throw Problem.of(Kind.CONFLICT, "access.role.exists", code);
    }
    return put(code, title, permissions, "access.role.created");
  }

  /** Changes a role, or makes it. */
  public Role put(String code, Text title, Set<String> permissions) {
    boolean known = custom().containsKey(code);
    return put(code, title, permissions, known ? "access.role.changed" : "access.role.created");
  }

  private Role put(String code, Text title, Set<String> permissions, String action) {
    access.require(Accounts.ADMINISTER, Access.EVERYWHERE);
    refuseBuiltIn(code);
    CustomRole before = custom().get(code);
    check(code, title, permissions, before);
    CustomRole role =
        new CustomRole(code, new Text(title.zh().strip(), title.en().strip()), permissions);
    database.tx(
        connection -> {
          refuseOwnRights(new RoleTable(connection), role, before);
          new CustomRoleTable(connection).put(role);
          String granted = String.join(" ", new TreeSet<>(permissions));
          journal.record(action, "role:" + code, Map.of("permissions", granted));
          return null;
        });
    return get(code);
  }

  /** Takes a role away that nobody holds. */
  public void delete(String code) {
    access.require(Accounts.ADMINISTER, Access.EVERYWHERE);
    refuseBuiltIn(code);
    database.tx(
        connection -> {
          CustomRoleTable roles = new CustomRoleTable(connection);
          int held = roles.holders().getOrDefault(code, 0);
          if (held > 0) {
            throw Problem.of(Kind.CONFLICT, "access.role.held", code, held);
          }
          if (!roles.delete(code)) {
            throw Problem.of(Kind.NOT_FOUND, "access.role.unknown", code);
          }
          journal.record("access.role.deleted", "role:" + code, Map.of());
          return null;
        });
  }

  private Map<String, CustomRole> custom() {
    return database.read(connection -> new RoleTable(connection).custom());
  }

  private static void refuseBuiltIn(String code) {
    if (BuiltInRole.of(code).isPresent()) {
      throw Problem.of(Kind.CONFLICT, "access.role.built-in", code);
    }
  }

  /** Who holds a role cannot add to it: that would be lifting one's own rights. */
  private void refuseOwnRights(RoleTable roles, CustomRole role, CustomRole before)
      throws SQLException {
    boolean adds = before == null || !before.permissions().containsAll(role.permissions());
    String caller = access.caller().account();
    boolean holds = roles.grantsOf(caller).stream().anyMatch(g -> g.role().equals(role.role()));
    if (adds && holds) {
      throw Problem.of(Kind.CONFLICT, "access.account.own-rights");
    }
  }

  private void check(String code, Text title, Set<String> permissions, CustomRole before) {
    List<Violation> wrong = new ArrayList<>();
    if (!CODE.matcher(code).matches() || code.equals(TAKEN)) {
      wrong.add(Violation.at("role", code, "access.role.code"));
    }
    title(wrong, "zh", title.zh());
    title(wrong, "en", title.en());
    Set<String> known = new LinkedHashSet<>(installed.get());
    if (before != null) {
      // Those of a module that is not there now stay, so that they are held again when it is back.
      known.addAll(before.permissions());
    }
    for (String permission : permissions) {
      if (!known.contains(permission)) {
        wrong.add(Violation.at("permissions", permission, "access.role.permission", permission));
      }
    }
    if (permissions.isEmpty()) {
      wrong.add(Violation.at("permissions", "", "access.role.empty"));
    }
    boolean administers = permissions.contains(Accounts.ADMINISTER);
    if (administers && !permissions.stream().allMatch(BuiltInRole.ADMINISTRATOR::grants)) {
      wrong.add(Violation.at("permissions", Accounts.ADMINISTER, "access.role.mixed"));
    }
    if (!wrong.isEmpty()) {
      throw Problem.invalid("access.role.invalid", wrong);
    }
  }

  private static void title(List<Violation> wrong, String field, String title) {
    if (title.isBlank() || title.length() > LONGEST_TITLE) {
      wrong.add(Violation.at(field, title, "access.role.title", LONGEST_TITLE));
    }
  }

  private Text title(BuiltInRole role) {
    String key = "access.role." + role.code();
    return new Text(texts.text(Locale.CHINESE, key), texts.text(Locale.ENGLISH, key));
  }
}
