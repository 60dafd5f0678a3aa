package org.baton.modules.internal.settings;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.modules.internal.settings.SettingTable.State;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows and changes what is set for modules. */
@Component(service = SettingsBook.class)
public final class SettingsBook {
  /** Who may see and change settings. */
  public static final String SETTINGS = "modules.settings";

  /** Stands for any version: nothing is compared. */
  public static final long ANY = -1;

  private static final int LONGEST_WORDS = 500;

  private final Access access;
  private final Database database;
  private final AuditTrail audit;
  private final Function<String, Optional<List<SettingsGroup>>> declared;
  private final Configured configured;
  private final AppliedSettings applied;

  /**
   * A module's settings as they are.
   *
   * @param module the module's id
   * @param version how often settings had been changed when these were last; 0 for never
   * @param changedAt when; null for never
   * @param changedBy by whom; null for never
   * @param parts the parts of the module that have settings
   */
  public record Current(
      String module, long version, Instant changedAt, String changedBy, List<Part> parts) {
    /** Copies the list. */
    public Current {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A part of a module.
   *
   * @param group what can be set
   * @param values what is set, as words by name; passwords are there without a word
   */
  public record Part(SettingsGroup group, Map<String, List<String>> values) {}

  /** Works on the database and the container. */
  @Activate
  public SettingsBook(
      @Reference Access access,
      @Reference(target = "(org.baton.module=modules)") Database database,
      @Reference AuditTrail audit,
      @Reference DeclaredSettings declared,
      @Reference ConfigurationAdmin admin,
      @Reference AppliedSettings applied) {
    this(access, database, audit, declared::of, new Configured(admin), applied);
  }

  SettingsBook(
      Access access,
      Database database,
      AuditTrail audit,
      Function<String, Optional<List<SettingsGroup>>> declared,
      Configured configured,
      AppliedSettings applied) {
    this.access = access;
    this.database = database;
    this.audit = audit;
    this.declared = declared;
    this.configured = configured;
    this.applied = applied;
  }

  /** Whether a module has settings. */
  public boolean has(String module) {
    return declared.apply(module).filter(groups -> !groups.isEmpty()).isPresent();
  }

  /**
   * A module's settings; none when it declares none.
   *
   * @throws Problem when it is not installed
   */
  public Current current(String module) {
    access.require(SETTINGS, Access.EVERYWHERE);
    List<SettingsGroup> groups = groups(module);
    State state = database.read(c -> applied.table(c).state(module));
    // What is shown is at least as new as the version that goes with it.
    applied.follow();
    List<Part> parts = groups.stream().map(g -> new Part(g, values(g))).toList();
    return new Current(module, state.version(), state.changedAt(), state.changedBy(), parts);
  }

  private List<SettingsGroup> groups(String module) {
    return declared
        .apply(module)
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "modules.unknown", module));
  }

  private Map<String, List<String>> values(SettingsGroup group) {
    Map<String, List<String>> now = configured.of(group.pid());
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Setting setting : group.settings()) {
      List<String> words = now.get(setting.name());
      if (words != null) {
        values.put(setting.name(), setting.secret() ? List.of() : words);
      }
    }
    return values;
  }

  /**
   * Changes settings; parts of the module that use them have them at once. What is not named stays.
   *
   * @param seen the version that the caller saw, or {@link #ANY}
   * @param changes the values by PID and name; null for the default
   * @throws Problem with all mistakes, or when somebody else changed them meanwhile
   */
  public Current save(String module, long seen, Map<String, Map<String, List<String>>> changes) {
    access.require(SETTINGS, Access.EVERYWHERE);
    List<Change> checked = check(module, changes);
    applied.follow();
    database.tx(
        c -> {
          write(c, module, seen, checked);
          return true;
        });
    applied.refresh();
    return current(module);
  }

  /** A change that can be made; no values for the default. */
  private record Change(String pid, Setting setting, List<String> values) {
    String field() {
      return pid + "/" + setting.name();
    }
  }

  private List<Change> check(String module, Map<String, Map<String, List<String>>> changes) {
    List<SettingsGroup> groups = groups(module);
    List<Violation> found = new ArrayList<>();
    List<Change> checked = new ArrayList<>();
    changes.forEach(
        (pid, values) ->
            values.forEach(
                (name, words) -> {
                  String field = pid + "/" + name;
                  Optional<Setting> setting =
                      groups.stream()
                          .filter(g -> g.pid().equals(pid))
                          .findFirst()
                          .flatMap(g -> g.setting(name));
                  if (setting.isEmpty()) {
                    found.add(Violation.at(field, name, "modules.setting.unknown", name));
                    return;
                  }
                  new SettingCheck(field, setting.get(), found).check(words);
                  if (words != null && !SettingTable.fits(setting.get(), words)) {
                    found.add(Violation.at(field, "", "modules.setting.large"));
                  }
                  // Who sets the default follows it when a later version has another.
                  boolean same = setting.get().defaults().equals(words);
                  checked.add(new Change(pid, setting.get(), same ? null : words));
                }));
    if (!found.isEmpty()) {
      throw Problem.invalid("modules.settings.invalid", found, module);
    }
    return checked;
  }

  private void write(Connection connection, String module, long seen, List<Change> changes)
      throws SQLException {
    SettingTable table = applied.table(connection);
    long next = table.hold() + 1;
    if (seen != ANY && table.state(module).version() != seen) {
      throw Problem.of(Kind.STALE, "modules.settings.stale", module);
    }
    Map<String, String> told = new TreeMap<>();
    for (Change change : changes) {
      List<String> before = configured.of(change.pid()).get(change.setting().name());
      // A password may stand there as an earlier version wrote it, or be unreadable.
      if (Objects.equals(before, change.values()) && !change.setting().secret()) {
        continue;
      }
      if (change.values() == null) {
        if (table.remove(module, change.pid(), change.setting().name()) == 0) {
          // It comes from a file of the machine, and stays.
          continue;
        }
      } else {
        table.put(
            new KeptSetting(
                module,
                change.pid(),
                change.setting().name(),
                change.setting().type(),
                change.setting().several(),
                change.values()));
      }
      told.put(change.field(), told(change.setting(), before, change.values()));
    }
    if (!told.isEmpty()) {
      table.changed(
          module, new State(next, Clock.systemUTC().instant(), access.caller().account()));
      audit.record("modules.settings.changed", "module:" + module, "", told);
    }
  }

  /** What was and what is, for the audit trail; of passwords only that they are others. */
  private static String told(Setting setting, List<String> before, List<String> after) {
    if (setting.secret()) {
      return after == null ? "removed" : "changed";
    }
    return words(setting, before) + " -> " + words(setting, after);
  }

  private static String words(Setting setting, List<String> values) {
    String words = String.join(", ", values == null ? setting.defaults() : values);
    return words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) + "…" : words;
  }

  /**
   * Forgets what was set for a module whose data are destroyed; {@link #forgotten} has to follow
   * once that is written.
   *
   * @return how many settings there were
   */
  public int forget(Connection connection, String module) throws SQLException {
    SettingTable table = applied.table(connection);
    long next = table.hold() + 1;
    int removed = table.removeAll(module);
    if (removed > 0) {
      table.changed(
          module, new State(next, Clock.systemUTC().instant(), access.caller().account()));
    }
    return removed;
  }

  /** Takes from the container what is no longer set. */
  public void forgotten() {
    applied.refresh();
  }
}
