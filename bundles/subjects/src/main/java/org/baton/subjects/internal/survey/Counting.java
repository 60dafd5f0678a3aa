package org.baton.subjects.internal.survey;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.sheet.SheetBook;
import org.baton.api.sheet.SheetBook.Collected;
import org.baton.subjects.internal.forms.Form;
import org.baton.subjects.internal.forms.Forms;
import org.baton.subjects.internal.survey.Survey.State;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Closes surveys and makes their answers sheets of the cycle, each exactly once. */
@Component(service = Counting.class)
public final class Counting {
  private static final int BATCH = 500;
  private static final int BYTES = 12;
  private static final int LONGEST_REASON = 1000;

  private final Database database;
  private final Access access;
  private final AuditTrail audit;
  private final Forms forms;
  private final SheetBook sheets;
  private final SecureRandom random = new SecureRandom();

  /** Works on the module's schema. */
  @Activate
  public Counting(
      @Reference(target = "(org.baton.module=subjects)") Database database,
      @Reference Access access,
      @Reference AuditTrail audit,
      @Reference Forms forms,
      @Reference SheetBook sheets) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.forms = forms;
    this.sheets = sheets;
  }

  /**
   * What became of the answers.
   *
   * @param sheets how many are sheets now
   * @param leftOut how many were left out since they are flagged
   * @param free how many answered nothing that the plan asks
   * @param unasked how many single ratings were left out since the plan that is in force now asks
   *     the group no more for their indicator or unit
   */
  public record Outcome(int sheets, int leftOut, int free, int unasked) {
    Outcome and(Outcome other) {
      return new Outcome(
          sheets + other.sheets,
          leftOut + other.leftOut,
          free + other.free,
          unasked + other.unasked);
    }
  }

  private SurveyTable table(Connection connection) {
    return new SurveyTable(connection, database.dialect());
  }

  private Survey get(long id) {
    access.require(Surveys.RUN, Access.EVERYWHERE);
    return database.read(c -> table(c).find(id)).orElseThrow(Surveys::unknown);
  }

  /**
   * Ends a survey: nobody answers any more, what looks suspicious in the whole is flagged, and
   * nothing tells the order in which answers came. All of it is done, or nothing.
   */
  public void close(long id) {
    Survey of = get(id);
    Form form = forms.frozen(of.form());
    database.tx(
        c -> {
          if (table(c).lock(id).orElse(State.CLOSED) != State.OPEN) {
            throw Problem.of(Kind.CONFLICT, "subjects.survey.over");
          }
          table(c).move(id, State.OPEN, State.CLOSED);
          flag(new AnswerTable(c), id, form);
          new Mixing(c).mix(id);
          audit.record("subjects.survey.closed", "survey:" + id, "", Map.of());
          return null;
        });
  }

  /** Flags answers that too many gave alike. */
  private static void flag(AnswerTable answers, long survey, Form form) throws SQLException {
    Patterns.Sames sames = new Patterns.Sames(form);
    answers.each(survey, some -> some.forEach(sames::add));
    List<Given> same = new ArrayList<>();
    answers.each(
        survey,
        some ->
            some.stream()
                .filter(sames::isSame)
                .map(g -> g.flagged(Patterns.SAME))
                .forEach(same::add));
    answers.flag(same);
  }

  /**
   * Makes the answers of a closed survey sheets of its cycle. Each batch is one transaction with
   * the cycle's own sheets, so that a crash in between loses and doubles nothing: called again, it
   * goes on with the rest. The evaluators of the sheets are random words made for them, which
   * nothing leads back to an answer. Only what the plan in force asks becomes part of a sheet.
   *
   * @param flaggedToo whether flagged answers become sheets, too
   * @param reason why, for the audit trail
   */
  public Outcome count(long id, boolean flaggedToo, String reason) {
    Survey of = get(id);
    if (of.state() == State.OPEN) {
      throw Problem.of(Kind.CONFLICT, "subjects.survey.still-open");
    }
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw Problem.of(Kind.INVALID, "subjects.survey.reason", LONGEST_REASON);
    }
    Form form = forms.frozen(of.form());
    SheetBook.Asking asking = sheets.asking(of.cycle(), of.group());
    begin(of, flaggedToo, reason);
    Outcome outcome = new Outcome(0, 0, 0, 0);
    Batch batch = batch(of, form, asking, flaggedToo, -1);
    while (batch.last() >= 0) {
      outcome = outcome.and(batch.outcome());
      batch = batch(of, form, asking, flaggedToo, batch.last());
    }
    end(of, outcome);
    return outcome;
  }

  /** Who counts and why is recorded before the first sheet is made. */
  private void begin(Survey of, boolean flaggedToo, String reason) {
    database.tx(
        c -> {
          Map<String, String> how = Map.of("flaggedToo", "" + flaggedToo);
          audit.record("subjects.survey.decided", "survey:" + of.id(), reason, how);
          return null;
        });
  }

  private void end(Survey of, Outcome outcome) {
    database.tx(
        c -> {
          table(c).move(of.id(), State.CLOSED, State.COUNTED);
          Map<String, String> figures =
              Map.of(
                  "sheets", "" + outcome.sheets(),
                  "leftOut", "" + outcome.leftOut(),
                  "free", "" + outcome.free(),
                  "unasked", "" + outcome.unasked());
          audit.record("subjects.survey.counted", "survey:" + of.id(), "", figures);
          return null;
        });
  }

  /**
   * Some answers that were counted.
   *
   * @param last the number of the last one; -1 when there were none left
   */
  private record Batch(Outcome outcome, long last) {}

  private Batch batch(
      Survey of, Form form, SheetBook.Asking asking, boolean flaggedToo, long after) {
    return database.tx(
        c -> {
          // Two who count at once take turns, and each answer is taken by one of them.
          table(c).lock(of.id());
          AnswerTable table = new AnswerTable(c);
          List<Given> waiting = table.waiting(of.id(), after, BATCH);
          Sheets made = new Sheets(form, asking, of.group());
          List<Given> counted =
              waiting.stream().filter(g -> flaggedToo || !g.isSuspicious()).toList();
          counted.forEach(g -> made.add(g, evaluator()));
          List<Collected> all = made.all();
          Collections.shuffle(all, random);
          if (!all.isEmpty()) {
            sheets.submit(of.cycle(), all);
          }
          table.count(waiting);
          Outcome outcome =
              new Outcome(
                  all.size(),
                  waiting.size() - counted.size(),
                  counted.size() - all.size(),
                  made.unasked());
          long last = waiting.isEmpty() ? -1 : waiting.get(waiting.size() - 1).id();
          return new Batch(outcome, last);
        });
  }

  private String evaluator() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return "s" + HexFormat.of().formatHex(bytes);
  }
}
