package org.baton.subjects.internal.forms;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.sheet.SheetBook;
import org.baton.api.sheet.SheetBook.Asking;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the forms of cycles: drafts that are written, and frozen ones that are answered. */
@Component(service = Forms.class)
public final class Forms {
  /** What somebody must hold to see forms. */
  public static final String SEE = "subjects.view";

  /** What somebody must hold to make forms. */
  public static final String MAKE = "subjects.forms";

  private final Database database;
  private final Access access;
  private final AuditTrail audit;
  private final SheetBook sheets;

  /** Works on the module's schema. */
  @Activate
  public Forms(
      @Reference(target = "(org.baton.module=subjects)") Database database,
      @Reference Access access,
      @Reference AuditTrail audit,
      @Reference SheetBook sheets) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.sheets = sheets;
  }

  private FormTable table(Connection connection) {
    return new FormTable(connection, database.dialect());
  }

  /** Forms before a number, the newest first; {@code cycle} empty for any. */
  public List<Form> page(String cycle, long before, int limit) {
    access.require(SEE, Access.EVERYWHERE);
    return database.read(c -> table(c).page(cycle, before, limit));
  }

  /** A form. */
  public Form get(long id) {
    access.require(SEE, Access.EVERYWHERE);
    return database.read(c -> found(c, id));
  }

  private Form found(Connection connection, long id) throws SQLException {
    return table(connection).find(id).orElseThrow(Forms::unknown);
  }

  private static Problem unknown() {
    return Problem.of(Kind.NOT_FOUND, "subjects.form.unknown");
  }

  /** A frozen form that somebody is asked; whoever asks has checked that. */
  public Form frozen(long id) {
    Form form = database.read(c -> found(c, id));
    if (!form.frozen()) {
      throw unknown();
    }
    return form;
  }

  /**
   * Begins a form for a group in a cycle with a question an indicator; a copy of the newest one
   * where there is one.
   *
   * @param title its name; that of the newest one when it is blank
   * @throws Problem when a draft is there already; when the group answers no indicator; when there
   *     is no name
   */
  public Form begin(String cycle, String group, Words title) {
    access.require(MAKE, Access.EVERYWHERE, cycle);
    Asking asking = sheets.asking(cycle, group);
    if (asking.indicators().isEmpty()) {
      throw Problem.of(Kind.INVALID, "subjects.form.group", group, cycle);
    }
    return database.tx(
        c -> {
          Optional<Form> before = table(c).newest(cycle, group);
          if (before.isPresent() && !before.get().frozen()) {
            throw Problem.of(Kind.CONFLICT, "subjects.form.draft", group, cycle);
          }
          if (title.isBlank() && before.isEmpty()) {
            throw nameless();
          }
          List<Question> questions = before.map(Form::questions).orElseGet(() -> questions(asking));
          int number = before.map(Form::number).orElse(0) + 1;
          Form fresh = fresh(cycle, group, number, title, before, questions);
          long id = table(c).insert(fresh, access.caller().account());
          audit.record("subjects.form.begun", "form:" + id, "", named(fresh));
          return found(c, id);
        });
  }

  private static Problem nameless() {
    Violation missing = Violation.at("title", "", "subjects.form.words");
    return Problem.invalid("subjects.form.invalid", List.of(missing), 1);
  }

  private static Form fresh(
      String cycle,
      String group,
      int number,
      Words title,
      Optional<Form> before,
      List<Question> questions) {
    Words lead = before.map(Form::lead).orElse(Words.NONE);
    Words name = title.isBlank() ? before.map(Form::title).orElse(title) : title;
    return new Form(0, cycle, group, number, false, 0, name, lead, questions, "", now());
  }

  private static Map<String, String> named(Form form) {
    return Map.of("cycle", form.cycle(), "group", form.group(), "number", "" + form.number());
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  private static List<Question> questions(Asking asking) {
    List<Question> all = new ArrayList<>();
    asking
        .indicators()
        .forEach(
            (code, title) ->
                all.add(
                    new Question(
                        "Q" + (all.size() + 1),
                        Question.Kind.RATING,
                        code,
                        Steps.FIVE,
                        Words.of(title.zh(), title.en()),
                        Words.NONE,
                        List.of(),
                        false,
                        true,
                        Question.Demand.NONE,
                        null)));
    return all.size() > Form.MOST ? all.subList(0, Form.MOST) : all;
  }

  /**
   * Saves a draft as it is, mistakes and all, so that nothing typed is lost.
   *
   * @param edits the number of the draft its writer saw
   */
  public Form save(long id, int edits, Form.Content content) {
    return database.tx(
        c -> {
          Form form = draft(c, id);
          if (content.questions().size() > Form.MOST) {
            throw Problem.of(
                Kind.INVALID, "subjects.form.count", Form.MOST, content.questions().size());
          }
          if (!table(c).save(id, edits, content, now(), access.caller().account())) {
            throw Problem.of(Kind.STALE, "subjects.form.stale", form.edits());
          }
          return found(c, id);
        });
  }

  private Form draft(Connection connection, long id) throws SQLException {
    access.require(SEE, Access.EVERYWHERE);
    Form form = found(connection, id);
    access.require(MAKE, Access.EVERYWHERE, form.cycle());
    if (form.frozen()) {
      throw Problem.of(Kind.CONFLICT, "subjects.form.frozen");
    }
    return form;
  }

  /** Every mistake of a form as it stands. */
  public List<Violation> mistakes(Form form) {
    access.require(SEE, Access.EVERYWHERE);
    Asking asking = sheets.asking(form.cycle(), form.group());
    return new FormCheck(asking.indicators().keySet()).check(form.content());
  }

  /**
   * Freezes a draft: from now on it is what the group is asked.
   *
   * @throws Problem with every mistake
   */
  public Form freeze(long id, int edits) {
    return database.tx(
        c -> {
          Form form = draft(c, id);
          List<Violation> mistakes = mistakes(form);
          if (!mistakes.isEmpty()) {
            throw Problem.invalid("subjects.form.invalid", mistakes, mistakes.size());
          }
          if (!table(c).freeze(id, edits, Json.hash(Json.write(form.content())))) {
            throw Problem.of(Kind.STALE, "subjects.form.stale", form.edits());
          }
          audit.record("subjects.form.frozen", "form:" + id, "", named(form));
          return found(c, id);
        });
  }

  /** Throws a draft away. */
  public void discard(long id) {
    database.tx(
        c -> {
          Form form = draft(c, id);
          table(c).delete(id);
          audit.record("subjects.form.discarded", "form:" + id, "", named(form));
          return null;
        });
  }
}
