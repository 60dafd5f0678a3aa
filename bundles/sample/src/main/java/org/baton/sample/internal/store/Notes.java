package org.baton.sample.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The notes, in the module's own schema. */
@Component(service = Notes.class, configurationPid = "org.baton.sample")
@Designate(ocd = Notes.Settings.class)
public final class Notes {
  private static final int MOST = 1000;
  private static final int LONGEST = 500;

  private final Database database;
  private volatile int longest;

  /** What administrators can set in the console. */
  @ObjectClassDefinition(name = "%sample.settings", localization = "OSGI-INF/l10n/sample")
  public @interface Settings {
    /** How many characters a note may have. */
    @AttributeDefinition(
        name = "%sample.settings.longest",
        description = "%sample.settings.longest.about",
        min = "1",
        max = "500")
    int longest() default LONGEST;
  }

  /**
   * A note.
   *
   * @param id its number
   * @param unit the code of the unit it is about
   * @param words what it says
   */
  public record Note(long id, String unit, String words) {}

  /** There only once the tables are. */
  @Activate
  public Notes(
      @Reference(target = "(org.baton.module=sample)") Database database, Settings settings) {
    this.database = database;
    set(settings);
  }

  /** With the default settings. */
  public Notes(Database database) {
    this.database = database;
    this.longest = LONGEST;
  }

  /** Called when an administrator has saved others. */
  @Modified
  void set(Settings settings) {
    longest = settings.longest();
  }

  /**
   * Writes a note.
   *
   * @throws Problem with all that is wrong with it
   */
  public Note add(String unit, String words) {
    List<Violation> violations = new ArrayList<>();
    check("unit", unit, LONGEST, violations);
    check("words", words, longest, violations);
    if (!violations.isEmpty()) {
      throw Problem.invalid("sample.note.invalid", violations);
    }
    return database.tx(
        c -> {
          long id;
          try (PreparedStatement next = c.prepareStatement("select nextval('note_seq')");
              ResultSet row = next.executeQuery()) {
            row.next();
            id = row.getLong(1);
          }
          try (PreparedStatement insert =
              c.prepareStatement("insert into note (id, unit, words) values (?, ?, ?)")) {
            insert.setLong(1, id);
            insert.setString(2, unit);
            insert.setString(3, words);
            insert.executeUpdate();
          }
          return new Note(id, unit, words);
        });
  }

  private static void check(String field, String value, int most, List<Violation> violations) {
    if (value == null || value.isBlank() || value.length() > most) {
      violations.add(Violation.at(field, value, "sample.note.length", most));
    }
  }

  /** The oldest thousand notes. */
  public List<Note> all() {
    return database.read(
        c -> {
          try (PreparedStatement select =
              c.prepareStatement("select id, unit, words from note order by id limit ?")) {
            select.setInt(1, MOST);
            List<Note> notes = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                notes.add(new Note(rows.getLong(1), rows.getString(2), rows.getString(3)));
              }
            }
            return notes;
          }
        });
  }

  /** Counts the notes and remembers the count; returns how often that was done. */
  public long count() {
    return database.tx(
        c -> {
          try (PreparedStatement update =
              c.prepareStatement(
                  "update digest set notes = (select count(*) from note), taken = taken + 1")) {
            update.executeUpdate();
          }
          return taken(c.prepareStatement("select taken from digest"));
        });
  }

  /** How often the notes were counted. */
  public long counted() {
    return database.read(c -> taken(c.prepareStatement("select taken from digest")));
  }

  private static long taken(PreparedStatement select) throws java.sql.SQLException {
    try (select;
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
