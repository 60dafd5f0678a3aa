package org.baton.indicators.internal.weighing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baton.api.access.Access;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.weighing.Appraisal.Advice;
import org.baton.indicators.internal.weighing.Appraisal.Step;
import org.baton.indicators.internal.weighing.Inputs.Pair;
import org.baton.indicators.internal.weighing.store.ExpertTable;
import org.baton.indicators.internal.weighing.store.JudgmentTable;
import org.baton.indicators.internal.weighing.store.StudyTable;
import org.baton.methods.ahp.Judgments;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The caller's own questionnaires. Nobody sees or changes another's here. */
@Component(service = Questionnaires.class)
public final class Questionnaires {
  /** What an expert must hold. */
  static final String ANSWER = "indicators.judge.answer";

  private static final String WHERE = "judgments";

  private final Database database;
  private final Access access;
  private final Studies studies;

  /** Works on the module's schema. */
  @Activate
  public Questionnaires(
      @Reference(target = "(org.baton.module=indicators)") Database database,
      @Reference Access access,
      @Reference Studies studies) {
    this.database = database;
    this.access = access;
    this.studies = studies;
  }

  /**
   * A questionnaire and how far it is.
   *
   * @param study what it is about
   * @param expert how far the caller is
   * @param judgments what the caller judged; empty in a list
   */
  public record Mine(Study study, Expert expert, List<Judgment> judgments) {
    /** Copies the list. */
    public Mine {
      judgments = List.copyOf(judgments);
    }
  }

  private String caller() {
    if (access.units(ANSWER, "").isEmpty()) {
      access.require(ANSWER, Access.EVERYWHERE);
    }
    return access.caller().account();
  }

  /** What the caller was asked in studies before a number, the newest first. */
  public List<Mine> mine(long before, int limit) {
    String account = caller();
    return database.read(
        c -> withStudies(new StudyTable(c), new ExpertTable(c).asked(account, before, limit)));
  }

  /** What the caller has still to hand in, the first due first; nothing for who is no expert. */
  public List<Mine> open(int limit) {
    if (access.units(ANSWER, "").isEmpty()) {
      return List.of();
    }
    String account = access.caller().account();
    return database.read(
        c -> withStudies(new StudyTable(c), new ExpertTable(c).open(account, limit)));
  }

  private static List<Mine> withStudies(StudyTable table, List<Expert> experts)
      throws java.sql.SQLException {
    Map<Long, Study> by =
        table.of(experts.stream().map(Expert::study).toList()).stream()
            .collect(Collectors.toMap(Study::id, s -> s));
    return experts.stream().map(e -> new Mine(by.get(e.study()), e, List.of())).toList();
  }

  /**
   * The caller's questionnaire of a study.
   *
   * @throws Problem when the caller was not asked
   */
  public Mine get(long id) {
    String account = caller();
    return database.read(
        c -> {
          Study study = new StudyTable(c).find(id).orElseThrow(() -> unknown(id));
          Expert expert = new ExpertTable(c).find(id, account).orElseThrow(() -> unknown(id));
          if (study.state() == Study.State.OPEN) {
            throw unknown(id);
          }
          return new Mine(study, expert, new JudgmentTable(c).of(id, account));
        });
  }

  /**
   * The caller's questionnaire of a study that asks to judge pairs.
   *
   * @throws Problem when the caller was not asked, or is to share out points
   */
  public Mine pairsOf(long id) {
    Mine mine = get(id);
    if (mine.study().asks() != Study.Asks.PAIRS) {
      throw Problem.of(Kind.CONFLICT, "indicators.weigh.asks-points");
    }
    return mine;
  }

  private static Problem unknown(long id) {
    return Problem.of(Kind.NOT_FOUND, "indicators.weigh.not-asked", id);
  }

  /**
   * What can be said of the judgments; empty parts mean that they connect everything.
   *
   * @throws Problem when no chain of judgments connects what is compared, naming the parts
   */
  public Appraisal appraisal(Mine mine) {
    return Appraisal.of(mine.study().items(), matrix(mine), rules(mine));
  }

  private static JudgmentRules rules(Mine mine) {
    return JudgmentRules.of(mine.study().rules());
  }

  private static Judgments matrix(Mine mine) {
    return Matrix.of(mine.study().items(), Panel.pairs(mine.judgments()), WHERE);
  }

  /** What the coach advises; see {@link Appraisal.Advice}. */
  public Advice advice(Mine mine) {
    return Appraisal.advice(mine.study().items(), matrix(mine), rules(mine));
  }

  /**
   * Saves what the caller judged, all or a part of it, in the place of what was saved before. A
   * judgment that came of advice keeps that as long as its value stays.
   */
  public Mine save(long id, List<Pair> pairs) {
    Mine before = pairsOf(id);
    refuseOver(before);
    check(before.study().items(), pairs);
    Map<String, Judgment> old = new HashMap<>();
    before.judgments().forEach(j -> old.put(j.row() + " " + j.column(), j));
    List<Judgment> judgments =
        pairs.stream()
            .map(p -> ordered(before.study().items(), p))
            .map(
                p -> {
                  Judgment was = old.get(p.row() + " " + p.column());
                  boolean same = was != null && was.value() == p.value();
                  return same ? was : Judgment.of(p.row(), p.column(), p.value());
                })
            .toList();
    return write(before, judgments);
  }

  private Mine write(Mine before, List<Judgment> judgments) {
    long id = before.study().id();
    String account = before.expert().account();
    return database.tx(
        c -> {
          if (!new StudyTable(c).hold(id)) {
            throw Problem.of(Kind.CONFLICT, "indicators.weigh.closed");
          }
          ExpertTable experts = new ExpertTable(c);
          refuseOver(new Mine(before.study(), experts.find(id, account).orElseThrow(), List.of()));
          new JudgmentTable(c).write(id, account, judgments);
          experts.saved(id, account, studies.now());
          return get(id);
        });
  }

  /** Refuses what comes after the questionnaire was handed in, or after the last day. */
  void refuseOver(Mine mine) {
    if (mine.expert().isDone()) {
      throw Problem.of(Kind.CONFLICT, "indicators.weigh.submitted");
    }
    if (!mine.study().isOpenOn(studies.today())) {
      throw Problem.of(Kind.CONFLICT, "indicators.weigh.closed");
    }
  }

  /** Each pair of two things of the study, once, on the scale; a part of all pairs will do. */
  private static void check(List<Item> items, List<Pair> pairs) {
    List<Violation> mistakes = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      try {
        Pair p = pairs.get(i);
        List<Item> two =
            items.stream()
                .filter(x -> x.code().equals(p.row()) || x.code().equals(p.column()))
                .toList();
        Matrix.of(two, List.of(p), WHERE);
      } catch (Problem e) {
        mistakes.addAll(e.violations());
      }
    }
    long different =
        pairs.stream()
            .map(p -> ordered(items, p))
            .map(p -> p.row() + " " + p.column())
            .distinct()
            .count();
    if (mistakes.isEmpty() && different < pairs.size()) {
      mistakes.add(Violation.at(WHERE, pairs.size(), "indicators.weigh.pair-twice"));
    }
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("indicators.weigh.invalid", mistakes, mistakes.size());
    }
  }

  /** The pair as the questionnaire asks for it: the earlier thing first. */
  private static Pair ordered(List<Item> items, Pair p) {
    List<String> codes = Item.codes(items);
    return codes.indexOf(p.row()) < codes.indexOf(p.column())
        ? p
        : new Pair(p.column(), p.row(), 1 / p.value());
  }

  /**
   * Takes the coach's advice for one judgment; what was said before is kept.
   *
   * @param taken the change as it was shown
   * @throws Problem when it is not, or no longer, what the coach advises next
   */
  public Mine accept(long id, Pair taken) {
    Mine before = pairsOf(id);
    refuseOver(before);
    Step step =
        advice(before).steps().stream()
            .findFirst()
            .filter(s -> s.row().equals(taken.row()) && s.column().equals(taken.column()))
            .filter(s -> Math.abs(s.to() / taken.value() - 1) < Judgments.TOLERANCE)
            .orElseThrow(() -> Problem.of(Kind.CONFLICT, "indicators.weigh.advice-other"));
    List<Judgment> judgments =
        before.judgments().stream()
            .map(
                j ->
                    j.row().equals(step.row()) && j.column().equals(step.column())
                        ? coached(j, step.to())
                        : j)
            .toList();
    return write(before, judgments);
  }

  private Judgment coached(Judgment was, double to) {
    double said = was.said() == null ? was.value() : was.said();
    return new Judgment(was.row(), was.column(), to, said, studies.now());
  }

  /**
   * Hands the questionnaire in, once.
   *
   * @throws Problem when it was handed in, the last day is over, or no chain of judgments connects
   *     what is compared
   */
  public Mine submit(long id) {
    return handIn(
        pairsOf(id),
        mine ->
            Map.of(
                "cr", String.valueOf(appraisal(mine).cr()),
                "judged", String.valueOf(mine.expert().judged()),
                "coached", String.valueOf(mine.expert().coached())));
  }

  /**
   * Hands in what was saved, once, and records what can be said of it.
   *
   * @param said what can be said of it, told while nobody else can change it; a problem when it
   *     cannot be handed in
   */
  Mine handIn(Mine mine, Function<Mine, Map<String, String>> said) {
    refuseOver(mine);
    long id = mine.study().id();
    return database.tx(
        c -> {
          if (!new StudyTable(c).hold(id)) {
            throw Problem.of(Kind.CONFLICT, "indicators.weigh.closed");
          }
          Map<String, String> details = said.apply(get(id));
          String account = mine.expert().account();
          if (!new ExpertTable(c).submit(id, account, studies.now())) {
            throw Problem.of(Kind.CONFLICT, "indicators.weigh.submitted");
          }
          studies.record("judgments.submitted", id, "", details);
          return get(id);
        });
  }
}
