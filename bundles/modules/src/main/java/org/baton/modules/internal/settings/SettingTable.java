package org.baton.modules.internal.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baton.api.data.Sql;

/** What is set, in the database. */
final class SettingTable {
  /** How long values may be, as they are written; the column's width. */
  private static final int LONGEST_CONTENT = 16_000;

  /** How many bytes of a password, encrypted and in Base64, are no longer than that. */
  private static final int LONGEST_PASSWORD = 11_000;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};

  private final Connection connection;
  private final Passwords passwords;

  /** The state of a module's settings; 0, null and null when nobody has ever changed them. */
  record State(long version, Instant changedAt, String changedBy) {
    static final State NEVER = new State(0, null, null);
  }

  SettingTable(Connection connection, Passwords passwords) {
    this.connection = connection;
    this.passwords = passwords;
  }

  /** How often settings were changed; whoever asks so keeps others from it until the end. */
  long hold() throws SQLException {
    return new Sql("select version from settings_counter for update")
        .list(connection, row -> row.getLong(1))
        .get(0);
  }

  /** How often settings were changed. */
  long counter() throws SQLException {
    return new Sql("select version from settings_counter")
        .list(connection, row -> row.getLong(1))
        .get(0);
  }

  State state(String module) throws SQLException {
    return new Sql(
            "select version, changed_at, changed_by from settings_of where module = ?", module)
            .list(
                connection,
                row -> new State(row.getLong(1), Sql.moment(row, "changed_at"), row.getString(3)))
            .stream()
            .findFirst()
            .orElse(State.NEVER);
  }

  /** Everything that is set, for all modules, but for passwords that cannot be read. */
  List<KeptSetting> all() throws SQLException {
    return new Sql(
            "select module, pid, name, kind, several, content from setting order by pid, name")
        .list(connection, this::setting).stream().flatMap(Optional::stream).toList();
  }

  void put(KeptSetting setting) throws SQLException {
    remove(setting.module(), setting.pid(), setting.name());
    new Sql(
            "insert into setting (module, pid, name, kind, several, content)"
                + " values (?, ?, ?, ?, ?, ?)",
            setting.module(),
            setting.pid(),
            setting.name(),
            setting.type().name(),
            setting.several(),
            setting.type() == SettingType.PASSWORD
                ? passwords.hidden(field(setting), content(setting.values()))
                : content(setting.values()))
        .run(connection);
  }

  /** Encrypts the passwords that an earlier version wrote as they are; returns how many. */
  int hidePlain() throws SQLException {
    List<KeptSetting> plain =
        new Sql(
                "select module, pid, name, kind, several, content from setting"
                    + " where kind = ? and content not like ?",
                SettingType.PASSWORD.name(),
                Passwords.PREFIX + "%")
            .list(connection, this::setting).stream().flatMap(Optional::stream).toList();
    for (KeptSetting setting : plain) {
      put(setting);
    }
    return plain.size();
  }

  int remove(String module, String pid, String name) throws SQLException {
    return new Sql(
            "delete from setting where module = ? and pid = ? and name = ?", module, pid, name)
        .run(connection);
  }

  int removeAll(String module) throws SQLException {
    return new Sql("delete from setting where module = ?", module).run(connection);
  }

  /** Remembers that a module's settings were changed. To be called by who holds the counter. */
  void changed(String module, State next) throws SQLException {
    new Sql(
            "update settings_counter set version = ?, changed_at = ?",
            next.version(),
            next.changedAt())
        .run(connection);
    Sql update =
        new Sql(
            "update settings_of set version = ?, changed_at = ?, changed_by = ? where module = ?",
            next.version(),
            next.changedAt(),
            next.changedBy(),
            module);
    if (update.run(connection) == 0) {
      new Sql(
              "insert into settings_of (version, changed_at, changed_by, module)"
                  + " values (?, ?, ?, ?)",
              next.version(),
              next.changedAt(),
              next.changedBy(),
              module)
          .run(connection);
    }
  }

  /** Whether there is room for values. */
  static boolean fits(Setting setting, List<String> values) {
    String content = content(values);
    return setting.secret()
        ? content.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PASSWORD
        : content.length() <= LONGEST_CONTENT;
  }

  private static String content(List<String> values) {
    try {
      return MAPPER.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<KeptSetting> setting(ResultSet row) throws SQLException {
    KeptSetting empty =
        new KeptSetting(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            SettingType.valueOf(row.getString(4)),
            row.getBoolean(5),
            List.of());
    Optional<String> content =
        empty.type() == SettingType.PASSWORD
            ? passwords.shown(field(empty), row.getString(6))
            : Optional.of(row.getString(6));
    if (content.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(empty.with(MAPPER.readValue(content.get(), WORDS)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the setting " + row.getString(3) + " is damaged", e);
    }
  }

  private static String field(KeptSetting setting) {
    return setting.module() + "/" + setting.pid() + "/" + setting.name();
  }
}
