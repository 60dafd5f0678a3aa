package org.baton.core.internal.sheets;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.baton.api.access.Access;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.data.Database;
import org.baton.api.plan.PlanAmendment;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.sheet.SheetForm.Judged;
import org.baton.core.internal.Placed;
import org.baton.core.internal.Today;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.CycleRegister;
import org.baton.core.internal.cycles.PhaseNames;
import org.baton.core.internal.plans.FrozenPlan;
import org.baton.core.internal.plans.PlanRegister;
import org.baton.core.internal.store.AssignmentTable;
import org.baton.core.internal.store.Json;
import org.baton.core.internal.store.SheetTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The caller's own sheets until they are locked. To everybody else they do not exist. Whoever saves
 * names the version they saw, so that nobody overwrites what they did not see.
 */
@Component(service = DraftBook.class)
public final class DraftBook {
  private static final String ANSWER = "core.sheets.answer";

  private final Database database;
  private final CycleRegister cycles;
  private final PlanRegister plans;
  private final SheetWriter writer;
  private final FormsInForce forms;
  private final Access access;
  private final Clock clock;

  /** How a draft is written down. */
  private record Content(Map<String, Object> answers, Map<String, String> remarks) {}

  /**
   * An assignment with its cycle, its plan and what was entered so far.
   *
   * @param plan the version that is in force; of a locked sheet that under which it was given
   * @param draft without what an amendment of the plan made nobody ask any more
   * @param left how many answers that left out
   * @param amendment the last one that changed what is asked; of a locked sheet, since it was
   *     given; null when none did
   * @param today the day it is
   * @param asks what is asked and how
   */
  public record Opened(
      Assignment assignment,
      Cycle cycle,
      FrozenPlan plan,
      Draft draft,
      int left,
      PlanAmendment amendment,
      LocalDate today,
      AskedSheet asks) {
    /** What is asked. */
    public List<Questions.Question> questions() {
      return asks.questions();
    }

    /** What is asked given what was entered so far, and what of it is not right yet. */
    public Judged judged() {
      return asks.judge(draft);
    }

    /** Whether the last day is over and nothing was submitted. */
    public boolean isLate() {
      return !assignment.isSubmitted() && assignment.due().isBefore(today);
    }

    /** Whether what is entered is kept, also when it comes too late to count. */
    public boolean isKept() {
      return !assignment.isSubmitted() && cycle.isIn(CyclePhase.EXECUTION, CyclePhase.EVALUATION);
    }

    /** Whether answers are taken now. */
    public boolean isTaken() {
      return isKept() && !isLate();
    }
  }

  /** Works on the module's schema. */
  @Activate
  public DraftBook(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference CycleRegister cycles,
      @Reference PlanRegister plans,
      @Reference SheetWriter writer,
      @Reference FormsInForce forms,
      @Reference Access access) {
    this(database, cycles, plans, writer, forms, access, Clock.systemUTC());
  }

  DraftBook(
      Database database,
      CycleRegister cycles,
      PlanRegister plans,
      SheetWriter writer,
      FormsInForce forms,
      Access access,
      Clock clock) {
    this.clock = clock;
    this.database = database;
    this.cycles = cycles;
    this.plans = plans;
    this.writer = writer;
    this.forms = forms;
    this.access = access;
  }

  /**
   * The caller's assignments, the first due first.
   *
   * @param over whether those are wanted that are locked or whose cycle takes no sheets any more
   * @param day where to go on, with {@code after}
   */
  public List<Assignment> mine(boolean over, LocalDate day, long after, int limit) {
    String account = access.caller().account();
    return database.read(connection -> table(connection).of(account, over, day, after, limit));
  }

  /**
   * One of the caller's assignments.
   *
   * @throws Problem when it is not the caller's, with the same words as when there is none
   */
  public Opened open(long id) {
    return database.read(connection -> open(connection, id));
  }

  private Opened open(Connection connection, long id) throws SQLException {
    AssignmentTable table = table(connection);
    Assignment a =
        table
            .find(id)
            .filter(found -> found.account().equals(access.caller().account()))
            .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "core.assignment.unknown"));
    Cycle cycle = cycles.get(a.cycle());
    access.require(ANSWER, a.unit(), cycle.code());
    Draft draft = table.content(id).map(DraftBook::read).orElse(Draft.NOTHING);
    FrozenPlan now = plans.frozen(cycle);
    FrozenPlan plan = a.sheet() == 0 ? now : given(connection, cycle, a);
    AskedSheet asks = AskedSheet.of(plan, a.group(), forms.of(cycle.code(), a.group()));
    Draft asked = draft.about(asks.codes());
    int left = draft.answers().size() - asked.answers().size();
    LocalDate today = Today.of(clock.instant());
    return new Opened(a, cycle, plan, asked, left, amendment(cycle, a, plan, now), today, asks);
  }

  private FrozenPlan given(Connection connection, Cycle cycle, Assignment a) throws SQLException {
    int version = new SheetTable(connection, database.dialect(), cycle.id()).plan(a.sheet());
    return plans.version(cycle, version);
  }

  private PlanAmendment amendment(Cycle cycle, Assignment a, FrozenPlan plan, FrozenPlan now) {
    if (now.amendment() == null) {
      return null;
    }
    List<FrozenPlan> since =
        plans.history(cycle).sinceOpening().stream()
            .filter(v -> v.number() <= now.number())
            .filter(v -> a.sheet() == 0 || v.number() >= plan.number())
            .toList();
    return Questions.changed(since, a.group());
  }

  /**
   * Saves what was entered so far. Saving the same again changes nothing, whatever version is
   * named: an answer that got lost on the way does no harm.
   *
   * @param version the version its writer saw
   * @throws Problem with all mistakes; when it was saved elsewhere in between; when it is locked
   */
  public Opened save(long id, int version, Draft given) {
    return save(id, version, given, DraftBook::taken);
  }

  /**
   * Saves what was entered also after the last day: it cannot be submitted then, but is there when
   * the sheet gets a later one.
   *
   * @param version the version its writer saw
   * @throws Problem as {@link #save} does, but not for being late
   */
  public Opened keep(long id, int version, Draft given) {
    return save(id, version, given, DraftBook::kept);
  }

  private Opened save(long id, int version, Draft given, UnaryOperator<Opened> check) {
    return database.tx(
        connection -> {
          Opened opened = check.apply(open(connection, id));
          Draft draft = checked(opened, given);
          boolean same = draft.equals(opened.draft()) && opened.left() == 0;
          if (same && opened.assignment().version() > 0) {
            return opened;
          }
          Set<String> asked = opened.asks().judge(draft).asked();
          int answered = draft.about(asked).answers().size();
          if (!table(connection).save(id, version, answered, asked.size(), written(draft))) {
            throw stale(connection, id);
          }
          return open(connection, id);
        });
  }

  /**
   * Locks the sheet: it becomes one that counts, checked like any other. Asked again, nothing
   * happens and the answer is the same.
   *
   * @param version the version its writer saw
   * @param plan the number of the version of the plan its writer saw; 0 when they did not look
   * @throws Problem when it was saved elsewhere or the plan was amended in between
   */
  public Opened submit(long id, int version, int plan) {
    return database.tx(
        connection -> {
          Opened opened = open(connection, id);
          if (opened.assignment().isSubmitted()) {
            return opened;
          }
          taken(opened);
          if (plan != 0 && plan != opened.plan().number()) {
            throw Problem.of(Kind.STALE, "core.draft.amended", opened.plan().number());
          }
          Draft given = opened.asks().complete(opened.draft());
          Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
          // First the lock, so that of two that come at once the second one waits and then sees it.
          if (!table(connection).submit(id, version, now)) {
            Opened meanwhile = open(connection, id);
            if (meanwhile.assignment().isSubmitted()) {
              return meanwhile;
            }
            throw stale(connection, id);
          }
          lock(connection, opened, given);
          return open(connection, id);
        });
  }

  private void lock(Connection connection, Opened opened, Draft given) throws SQLException {
    Assignment a = opened.assignment();
    Sheet sheet = new Sheet(a.unit(), a.group(), a.account(), given.answers(), given.remarks());
    StoredSheet locked = writer.submit(opened.cycle().code(), sheet);
    AssignmentTable table = table(connection);
    table.sheet(a.id(), locked.id());
    if (!given.equals(opened.draft())) {
      table.content(a.id(), written(given));
    }
  }

  private Problem stale(Connection connection, long id) throws SQLException {
    boolean locked = open(connection, id).assignment().isSubmitted();
    return locked
        ? Problem.of(Kind.CONFLICT, "core.draft.locked")
        : Problem.of(Kind.STALE, "core.draft.stale");
  }

  private static Opened taken(Opened opened) {
    if (opened.isLate()) {
      throw Problem.of(Kind.CONFLICT, "core.draft.late", opened.assignment().due().toString());
    }
    return kept(opened);
  }

  private static Opened kept(Opened opened) {
    if (opened.assignment().isSubmitted()) {
      throw Problem.of(Kind.CONFLICT, "core.draft.locked");
    }
    if (!opened.isKept()) {
      Cycle cycle = opened.cycle();
      throw Problem.of(
          Kind.CONFLICT, "core.sheet.phase", cycle.code(), PhaseNames.of(cycle.phase()));
    }
    return opened;
  }

  /** Drafts may be unfinished but not wrong. */
  private static Draft checked(Opened opened, Draft given) {
    Assignment a = opened.assignment();
    SheetCheck check = new SheetCheck(opened.plan(), Set.of(a.unit()));
    Sheet sheet = new Sheet(a.unit(), a.group(), a.account(), given.answers(), given.remarks());
    List<Violation> mistakes = new ArrayList<>(check.check(Placed.of(sheet)));
    mistakes.removeIf(v -> v.code().equals(SheetCheck.EMPTY));
    Set<String> told = new HashSet<>(mistakes.stream().map(Violation::field).toList());
    Draft draft = new Draft(sheet.answers(), sheet.remarks());
    opened.asks().judge(draft).wrong().stream()
        .filter(v -> !told.contains(v.field()))
        .forEach(mistakes::add);
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("core.sheet.invalid", mistakes, mistakes.size());
    }
    return draft;
  }

  private static String written(Draft draft) {
    return Json.write(new Content(PlainAnswers.write(draft.answers()), draft.remarks()));
  }

  private static Draft read(String content) {
    Content read = Json.read(content, new TypeReference<Content>() {});
    return new Draft(PlainAnswers.read(read.answers(), new ArrayList<>()), read.remarks());
  }

  private AssignmentTable table(Connection connection) {
    return new AssignmentTable(connection, database.dialect());
  }
}
