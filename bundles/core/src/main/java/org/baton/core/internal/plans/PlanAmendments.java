package org.baton.core.internal.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.data.Database;
import org.baton.api.plan.Plan;
import org.baton.api.plan.PlanAmendment;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.PhaseNames;
import org.baton.core.internal.plan.PlanChange.About;
import org.baton.core.internal.plan.PlanDifference;
import org.baton.core.internal.plan.PlanDraft;
import org.baton.core.internal.plan.PlanReader;
import org.baton.core.internal.plan.PlanWriter;
import org.baton.core.internal.store.CycleTable;
import org.baton.core.internal.store.PlanTable;
import org.baton.core.internal.store.RunTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Adds versions to frozen plans. What was computed for a day stays computable: a version begins
 * only on a day for which there is no run yet.
 */
@Component(service = PlanAmendments.class)
public final class PlanAmendments {
  private static final Set<About> REPLACED =
      EnumSet.of(About.CRITERION, About.INDICATOR, About.GROUP);
  private static final int LONGEST_REASON = 2000;
  private static final int LONGEST_REFERENCE = 100;
  private static final int LONGEST_PAGE = 200;
  private static final int LONGEST_PERMISSION = 100;

  private final Database database;
  private final CycleTable cycles;
  private final PlanTable plans;
  private final RunTable runs;
  private final PlanRegister register;
  private final Access access;
  private final AuditTrail audit;
  private final PlanReader reader = new PlanReader();
  private final PlanWriter writer = new PlanWriter();

  /** Works on the module's schema. */
  @Activate
  public PlanAmendments(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference CycleTable cycles,
      @Reference PlanTable plans,
      @Reference RunTable runs,
      @Reference PlanRegister register,
      @Reference Access access,
      @Reference AuditTrail audit) {
    this.database = database;
    this.cycles = cycles;
    this.plans = plans;
    this.runs = runs;
    this.register = register;
    this.access = access;
    this.audit = audit;
  }

  /**
   * Adds a version that is in force from the day that was decided.
   *
   * @param base the number of the version it was made from
   * @throws Problem as {@link org.baton.api.plan.Plans#amend} does
   */
  public PlanVersion amend(String code, String json, int base, PlanAmendment amendment) {
    access.require("core.cycles.edit", Access.EVERYWHERE, code);
    if (amendment.sponsor().asked() == 0 || amendment.units().asked() == 0) {
      throw Problem.of(Kind.CONFLICT, "core.plan.unheard", code);
    }
    PlanDraft draft = PlanDraft.of(json);
    return database.tx(
        connection -> {
          cycles.lock(connection, code);
          Cycle cycle = cycle(code);
          PlanVersion newest = newest(cycle, base);
          Plan before = register.read(newest).plan();
          draft.takeOver(PlanDraft.of(newest.document()));
          String document = draft.write();
          List<Violation> mistakes = mistakes(amendment, newest, runs.lastDay(cycle.id()));
          Plan plan = read(document, before, mistakes);
          refuse(mistakes);
          PlanText text = new PlanText("yaml", document, writer.hash(plan));
          PlanVersion saved = plans.amend(cycle.id(), text, access.caller().account(), amendment);
          audit.record(
              "core.plan.amended",
              "cycle:" + code,
              amendment.reason(),
              Map.of(
                  "version", Integer.toString(saved.number()),
                  "hash", saved.hash(),
                  "from", amendment.from().toString(),
                  "decision", amendment.reference()));
          return saved;
        });
  }

  /** What stayed and what is new can be right each and wrong together. */
  private Plan read(String document, Plan before, List<Violation> mistakes) {
    try {
      Plan plan = reader.read(document).plan();
      mistakes.addAll(otherScale(plan, before));
      return plan;
    } catch (Problem problem) {
      if (problem.violations().isEmpty()) {
        throw problem;
      }
      mistakes.addAll(problem.violations());
      return before;
    }
  }

  private Cycle cycle(String code) {
    Cycle cycle =
        cycles.find(code).orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "core.cycle.unknown", code));
    if (cycle.phase().compareTo(CyclePhase.EVALUATION) > 0) {
      throw Problem.of(Kind.CONFLICT, "core.plan.amend.phase", code, PhaseNames.of(cycle.phase()));
    }
    return cycle;
  }

  private PlanVersion newest(Cycle cycle, int base) {
    PlanVersion newest =
        plans
            .newest(cycle.id())
            .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "core.plan.none", cycle.code()));
    if (!newest.isFrozen()) {
      throw Problem.of(Kind.CONFLICT, "core.plan.open", cycle.code());
    }
    PlanVersion from =
        plans
            .find(cycle.id(), base)
            .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "core.plan.none", cycle.code()));
    boolean same =
        PlanDifference.between(register.read(from).plan(), register.read(newest).plan()).stream()
            .noneMatch(c -> REPLACED.contains(c.about()));
    if (!same) {
      throw Problem.of(Kind.STALE, "core.plan.amend.base", newest.number(), newest.savedBy(), base);
    }
    return newest;
  }

  private static List<Violation> mistakes(
      PlanAmendment amendment, PlanVersion newest, LocalDate computed) {
    List<Violation> mistakes = new ArrayList<>();
    LocalDate from = amendment.from();
    if (from == null) {
      mistakes.add(Violation.at("from", "", "core.plan.missing", "from"));
    } else if (newest.amendment() != null && !from.isAfter(newest.amendment().from())) {
      String before = newest.amendment().from().toString();
      mistakes.add(Violation.at("from", from, "core.plan.amend.early", before, newest.number()));
    } else if (computed != null && !from.isAfter(computed)) {
      mistakes.add(Violation.at("from", from, "core.plan.amend.computed", computed.toString()));
    }
    if (amendment.reason().isBlank()) {
      mistakes.add(Violation.at("reason", "", "core.plan.missing", "reason"));
    }
    longer("reason", amendment.reason(), LONGEST_REASON, mistakes);
    longer("reference", amendment.reference(), LONGEST_REFERENCE, mistakes);
    longer("page", amendment.page(), LONGEST_PAGE, mistakes);
    longer("permission", amendment.permission(), LONGEST_PERMISSION, mistakes);
    return mistakes;
  }

  private static void longer(String field, String words, int most, List<Violation> mistakes) {
    if (words.length() > most) {
      mistakes.add(Violation.at(field, words, "core.words.long", most));
    }
  }

  /** Answers given on another scale or about another year could not be taken over. */
  private static List<Violation> otherScale(Plan plan, Plan before) {
    List<Violation> mistakes = new ArrayList<>();
    if (!plan.scale().equals(before.scale())) {
      mistakes.add(Violation.at("scale", plan.scale().max(), "core.plan.amend.scale"));
    }
    if (plan.year() != before.year()) {
      String year = Integer.toString(before.year());
      mistakes.add(Violation.at("year", plan.year(), "core.plan.year", year));
    }
    return mistakes;
  }

  private static void refuse(List<Violation> mistakes) {
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("core.plan.wrong", mistakes, mistakes.size());
    }
  }
}
