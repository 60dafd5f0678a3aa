package org.baton.modules.internal.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.baton.api.data.Sql;

/** What is set, in the database. */
final class SettingTable {
  /** How long values may be, as they are written. */
  static final int LONGEST_CONTENT = 16_000;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};

  private final Connection connection;

  /** The state of a module's settings; 0, null and null when nobody has ever changed them. */
  record State(long version, Instant changedAt, String changedBy) {
    static final State NEVER = new State(0, null, null);
  }

  SettingTable(Connection connection) {
    this.connection = connection;
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

  /** Everything that is set, for all modules. */
  List<KeptSetting> all() throws SQLException {
    return new Sql(
            "select module, pid, name, kind, several, content from setting order by pid, name")
        .list(connection, SettingTable::setting);
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
            content(setting.values()))
        .run(connection);
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

  /** The values as they are written. */
  static String content(List<String> values) {
    try {
      return MAPPER.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeptSetting setting(ResultSet row) throws SQLException {
    try {
      return new KeptSetting(
          row.getString(1),
          row.getString(2),
          row.getString(3),
          SettingType.valueOf(row.getString(4)),
          row.getBoolean(5),
          MAPPER.readValue(row.getString(6), WORDS));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the setting " + row.getString(3) + " is damaged", e);
    }
  }
}
