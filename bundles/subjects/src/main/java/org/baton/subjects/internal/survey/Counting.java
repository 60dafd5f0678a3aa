package org.baton.subjects.internal.survey;

import java.security.SecureRandom;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.plan.Scale;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.sheet.SheetBook;
import org.baton.api.sheet.SheetBook.Collected;
import org.baton.subjects.internal.forms.Form;
import org.baton.subjects.internal.forms.Forms;
import org.baton.subjects.internal.forms.Question;
import org.baton.subjects.internal.survey.Survey.State;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Closes surveys and makes their answers sheets of the cycle, each exactly once. */
@Component(service = Counting.class)
public final class Counting {
  private static final int BATCH = 500;
  private static final int PAGE = 5000;
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
   */
  public record Outcome(int sheets, int leftOut, int free) {
    Outcome and(Outcome other) {
      return new Outcome(sheets + other.sheets, leftOut + other.leftOut, free + other.free);
    }
  }

  private SurveyTable table(Connection connection) {
    return new SurveyTable(connection, database.dialect());
  }

  private Survey get(long id) {
    access.require(Surveys.RUN, Access.EVERYWHERE);
    return database.read(c -> table(c).find(id)).orElseThrow(Surveys::unknown);
  }

  /** Ends a survey: nobody answers any more, and what looks suspicious in the whole is flagged. */
  public void close(long id) {
    Survey of = get(id);
    database.tx(
        c -> {
          if (!table(c).move(id, State.OPEN, State.CLOSED)) {
            throw Problem.of(Kind.CONFLICT, "subjects.survey.over");
          }
          audit.record("subjects.survey.closed", "survey:" + id, "", Map.of());
          return null;
        });
    flag(of);
  }

  /** Flags answers that too many gave alike; twice does no harm. */
  private void flag(Survey of) {
    Patterns.Sames sames = new Patterns.Sames(forms.frozen(of.form()));
    each(of.id(), page -> page.forEach(sames::add));
    each(
        of.id(),
        page -> {
          List<Given> same =
              page.stream()
                  .filter(g -> !g.flags().contains("same") && sames.isSame(g))
                  .map(g -> g.flagged("same"))
                  .toList();
          database.tx(
              c -> {
                new AnswerTable(c).flag(same);
                return null;
              });
        });
  }

  private void each(long survey, java.util.function.Consumer<List<Given>> taker) {
    long after = -1;
    List<Given> page = page(survey, after);
    while (!page.isEmpty()) {
      taker.accept(page);
      after = page.get(page.size() - 1).id();
      page = page(survey, after);
    }
  }

  private List<Given> page(long survey, long after) {
    return database.read(c -> new AnswerTable(c).page(survey, after, PAGE));
  }

  /**
   * Makes the answers of a closed survey sheets of its cycle. Each batch is one transaction with
   * the cycle's own sheets, so that a crash in between loses and doubles nothing: called again, it
   * goes on with the rest. The evaluators of the sheets are random words made for them, which
   * nothing leads back to an answer.
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
    Scale scale = sheets.asking(of.cycle(), of.group()).scale();
    Outcome all = new Outcome(0, 0, 0);
    Outcome some = batch(of, form, scale, flaggedToo);
    while (!some.equals(new Outcome(0, 0, 0))) {
      all = all.and(some);
      some = batch(of, form, scale, flaggedToo);
    }
    Outcome outcome = all;
    database.tx(
        c -> {
          table(c).move(id, State.CLOSED, State.COUNTED);
          Map<String, String> figures =
              Map.of(
                  "sheets", "" + outcome.sheets(),
                  "leftOut", "" + outcome.leftOut(),
                  "flaggedToo", "" + flaggedToo);
          audit.record("subjects.survey.counted", "survey:" + id, reason, figures);
          return null;
        });
    return outcome;
  }

  private Outcome batch(Survey of, Form form, Scale scale, boolean flaggedToo) {
    return database.tx(
        c -> {
          AnswerTable table = new AnswerTable(c);
          List<Given> waiting = table.waiting(of.id(), BATCH);
          List<Collected> made = new ArrayList<>();
          int leftOut = 0;
          for (Given given : waiting) {
            if (!flaggedToo && !given.flags().isEmpty()) {
              leftOut++;
              continue;
            }
            Map<String, OptionalDouble> answers = answers(form, scale, given.values());
            if (!answers.isEmpty()) {
              made.add(new Collected(given.unit(), of.group(), evaluator(), answers));
            }
          }
          Collections.shuffle(made, random);
          if (!made.isEmpty()) {
            sheets.submit(of.cycle(), made);
          }
          table.count(waiting);
          return new Outcome(made.size(), leftOut, waiting.size() - made.size() - leftOut);
        });
  }

  private String evaluator() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return "s" + HexFormat.of().formatHex(bytes);
  }

  /** The answers to what the plan asks, on the plan's scale. */
  static Map<String, OptionalDouble> answers(Form form, Scale scale, Map<String, Integer> values) {
    Map<String, OptionalDouble> answers = new LinkedHashMap<>();
    for (Question question : form.questions()) {
      if (!question.indicator().isEmpty() && values.containsKey(question.code())) {
        Integer value = values.get(question.code());
        answers.put(
            question.indicator(),
            value == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(question.steps().on(scale, value)));
      }
    }
    return answers;
  }
}
