package org.baton.subjects.internal.forms;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.data.Sql;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Questions that were found good, to be asked again in other forms. */
@Component(service = QuestionBank.class)
public final class QuestionBank {
  private final Database database;
  private final Access access;
  private final AuditTrail audit;
  private final Forms forms;

  /** Works on the module's schema. */
  @Activate
  public QuestionBank(
      @Reference(target = "(org.baton.module=subjects)") Database database,
      @Reference Access access,
      @Reference AuditTrail audit,
      @Reference Forms forms) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.forms = forms;
  }

  /** Questions behind a code, in the order of codes. */
  public List<Question> page(String after, int limit) {
    access.require(Forms.SEE, Access.EVERYWHERE);
    return database.read(
        c ->
            new Sql("select content from bank_question where code > ?", after)
                .and(" order by code fetch first ? rows only", limit)
                .list(c, row -> Json.read(row.getString(1), new TypeReference<Question>() {})));
  }

  /**
   * Keeps a question of a form under its code, in place of the one that had it. It forgets its
   * indicator and when it was asked, which belong to the form.
   */
  public Question keep(long form, String code) {
    access.require(Forms.MAKE, Access.EVERYWHERE);
    Question of = question(forms.get(form), code);
    Question kept = free(of, of.code());
    // Without its indicator it is checked as a question of its own.
    Form.Content alone = new Form.Content(of.title(), Words.NONE, List.of(kept));
    List<Violation> mistakes = new FormCheck(Set.of()).check(alone);
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("subjects.form.invalid", mistakes, mistakes.size());
    }
    return database.tx(
        c -> {
          new Sql("delete from bank_question where code = ?", code).run(c);
          String by = access.caller().account();
          new Sql("insert into bank_question values (?, ?, ?)", code, Json.write(kept), by).run(c);
          audit.record("subjects.bank.kept", "question:" + code, "", Map.of());
          return kept;
        });
  }

  private static Question question(Form form, String code) {
    return form.questions().stream()
        .filter(q -> q.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "subjects.form.no-question", code));
  }

  private static Question free(Question of, String code) {
    return new Question(
        code,
        of.kind(),
        "",
        of.steps(),
        of.title(),
        of.hint(),
        of.points(),
        of.required(),
        of.notApplicable(),
        of.demand(),
        null);
  }

  /** Puts a kept question behind the last one of a draft. */
  public Form take(long form, int edits, String code) {
    Question kept =
        database
            .read(
                c ->
                    new Sql("select content from bank_question where code = ?", code)
                        .list(
                            c,
                            row -> Json.read(row.getString(1), new TypeReference<Question>() {})))
            .stream()
            .findFirst()
            .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "subjects.form.no-question", code));
    Form draft = forms.get(form);
    List<Question> all = new ArrayList<>(draft.questions());
    all.add(free(kept, unused(draft, code)));
    return forms.save(form, edits, new Form.Content(draft.title(), draft.lead(), all));
  }

  private static String unused(Form form, String code) {
    String name = code;
    for (int i = 2; has(form, name); i++) {
      name = code + "-" + i;
    }
    return name;
  }

  private static boolean has(Form form, String code) {
    return form.questions().stream().anyMatch(q -> q.code().equals(code));
  }

  /** Forgets a question; forms that ask it keep it. */
  public void forget(String code) {
    access.require(Forms.MAKE, Access.EVERYWHERE);
    database.tx(
        c -> {
          new Sql("delete from bank_question where code = ?", code).run(c);
          audit.record("subjects.bank.forgotten", "question:" + code, "", Map.of());
          return null;
        });
  }
}
