package org.baton.indicators.internal.weighing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.baton.api.access.AccountDirectory;
import org.baton.api.access.Caller;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.weighing.Inputs.Judged;
import org.baton.indicators.internal.weighing.Inputs.Pair;
import org.baton.indicators.internal.weighing.Inputs.Shared;
import org.baton.indicators.internal.weighing.Study.Asks;
import org.baton.indicators.internal.weighing.Study.State;
import org.baton.indicators.internal.weighing.store.ExpertTable;
import org.baton.indicators.internal.weighing.store.JudgmentTable;
import org.baton.indicators.internal.weighing.store.StudyTable;
import org.baton.methods.ahp.Judgments;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The experts of a study: who is asked until when, how far they are, who counts. */
@Component(service = Panel.class)
public final class Panel {
  private static final int MOST = 500;
  private static final int LONGEST_REASON = 2000;
  private static final double HEAVIEST = 1e6;

  private final Database database;
  private final Studies studies;
  private final AccountDirectory accounts;

  /** Works on the module's schema. */
  @Activate
  public Panel(
      @Reference(target = "(org.baton.module=indicators)") Database database,
      @Reference Studies studies,
      @Reference AccountDirectory accounts) {
    this.database = database;
    this.studies = studies;
    this.accounts = accounts;
  }

  /**
   * Somebody to be asked.
   *
   * @param account the account
   * @param weight the weight among all; 1 when nobody said
   */
  public record Invited(String account, Double weight) {
    /** Puts what holds when nobody said. */
    public Invited {
      account = account == null ? "" : account.strip();
      weight = weight == null ? 1.0 : weight;
    }
  }

  /**
   * An expert with what can be said of the judgments; nothing can while they are not handed in.
   *
   * @param expert who
   * @param appraisal null before it was handed in
   */
  public record Standing(Expert expert, Appraisal appraisal) {}

  /** People who may be asked, in the order of their accounts. */
  public List<Caller> candidates(int limit) {
    studies.requireWeigh();
    return accounts.holding(Questionnaires.ANSWER, "", limit);
  }

  /**
   * Adds experts, or changes their weights, until the answers are closed.
   *
   * @throws Problem with every mistake, such as an account that is not there or may not answer
   */
  public void invite(long study, List<Invited> invited) {
    studies.requireWeigh();
    List<Violation> mistakes = new ArrayList<>();
    Map<String, Expert> experts = new TreeMap<>();
    Set<String> known =
        accounts
            .names(Questionnaires.ANSWER, invited.stream().map(Invited::account).toList())
            .keySet();
    for (int i = 0; i < invited.size(); i++) {
      Invited one = invited.get(i);
      String at = "experts/" + (i + 1);
      if (!known.contains(one.account())) {
        mistakes.add(
            Violation.at(at, one.account(), "indicators.weigh.account-unknown", one.account()));
      } else if (!(one.weight() >= 0 && one.weight() <= HEAVIEST)) {
        mistakes.add(Violation.at(at, one.weight(), "indicators.weigh.expert-weight"));
      } else if (experts.put(one.account(), Expert.asked(study, one.account(), one.weight()))
          != null) {
        mistakes.add(Violation.at(at, one.account(), "indicators.weigh.account-twice"));
      }
    }
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("indicators.weigh.invalid", mistakes, mistakes.size());
    }
    database.tx(
        c -> {
          refuse(studies.found(study), State.CLOSED);
          ExpertTable table = new ExpertTable(c);
          table.invite(experts.values());
          if (table.of(study).size() > MOST) {
            throw Problem.of(Kind.TOO_LARGE, "indicators.weigh.experts", MOST);
          }
          studies.record(
              "experts.invited", study, "", Map.of("experts", String.join(" ", experts.keySet())));
          return null;
        });
  }

  private static void refuse(Study study, State state) {
    if (study.state() == state) {
      throw Problem.of(Kind.CONFLICT, "indicators.weigh.state." + state.name());
    }
  }

  /**
   * Asks the experts to judge pairs until a day; asked again, only the day changes.
   *
   * @param rules the named parameters by which judgments are read
   */
  public Study ask(long id, LocalDate due, Map<String, Object> rules) {
    return ask(id, due, Asks.PAIRS, rules);
  }

  /** Asks the experts to share out points until a day; asked again, only the day changes. */
  public Study askForPoints(long id, LocalDate due) {
    return ask(id, due, Asks.POINTS, Map.of());
  }

  private Study ask(long id, LocalDate due, Asks asks, Map<String, Object> rules) {
    studies.requireWeigh();
    Study study = studies.found(id);
    refuse(study, State.CLOSED);
    refuseUnaskable(study, due, asks);
    boolean first = study.state() == State.OPEN;
    boolean others = study.asks() != asks || !rules.isEmpty() && !rules.equals(study.rules());
    if (!first && others) {
      throw Problem.of(Kind.CONFLICT, "indicators.weigh.rules-fixed");
    }
    Map<String, Object> given = first ? rules : study.rules();
    Options options = JudgmentRules.read(given);
    return database.tx(
        c -> {
          if (new ExpertTable(c).of(id).isEmpty()) {
            throw Problem.of(Kind.CONFLICT, "indicators.weigh.no-experts");
          }
          if (!new StudyTable(c).move(id, study.state(), State.ASKING, due, given)) {
            throw Problem.of(Kind.STALE, "indicators.weigh.study-stale");
          }
          new StudyTable(c).asks(id, asks);
          Map<String, String> details = new LinkedHashMap<>();
          details.put("due", due.toString());
          details.put("asks", asks.name());
          details.put("rules", options.used().toString());
          details.put("defaulted", String.join(" ", options.defaulted()));
          studies.record(first ? "asked" : "deadline", id, "", details);
          return studies.found(id);
        });
  }

  private void refuseUnaskable(Study study, LocalDate due, Asks asks) {
    int n = study.items().size();
    if (asks == Asks.PAIRS && n > Judgments.MOST) {
      throw Problem.of(Kind.INVALID, "indicators.weigh.too-many", n, Judgments.MOST);
    }
    if (n < 2) {
      throw Problem.of(Kind.INVALID, "indicators.weigh.nothing-to-compare");
    }
    if (due == null || due.isBefore(studies.today())) {
      Violation mistake = Violation.at("due", due == null ? "" : due, "indicators.weigh.due");
      throw Problem.invalid("indicators.weigh.invalid", List.of(mistake), 1);
    }
  }

  /** The names of experts by their accounts; those of accounts that are shut are not there. */
  public Map<String, String> names(List<Standing> experts) {
    studies.requireWeigh();
    return accounts.names("", experts.stream().map(s -> s.expert().account()).toList());
  }

  /** Reminds everybody who has not handed it in; says how many they are. */
  public int remind(long id) {
    studies.requireWeigh();
    return database.tx(
        c -> {
          if (!new StudyTable(c).hold(id)) {
            throw Problem.of(Kind.CONFLICT, "indicators.weigh.not-asking");
          }
          int reminded = new ExpertTable(c).remind(id, studies.now());
          studies.record("reminded", id, "", Map.of("experts", Integer.toString(reminded)));
          return reminded;
        });
  }

  /** Ends the answering; what is not handed in does not count. */
  public Study close(long id) {
    studies.requireWeigh();
    return database.tx(
        c -> {
          Study s = studies.found(id);
          if (!new StudyTable(c).move(id, State.ASKING, State.CLOSED, s.due(), s.rules())) {
            throw Problem.of(Kind.CONFLICT, "indicators.weigh.not-asking");
          }
          List<Expert> experts = new ExpertTable(c).of(id);
          long done = experts.stream().filter(Expert::isDone).count();
          studies.record(
              "closed",
              id,
              "",
              Map.of("experts", String.valueOf(experts.size()), "submitted", String.valueOf(done)));
          return studies.found(id);
        });
  }

  /**
   * Lets the judgments of an expert not count; with an empty reason never, and what was judged
   * stays.
   */
  public void exclude(long id, String account, String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      Violation mistake = Violation.at("reason", reason, "indicators.weigh.reason", LONGEST_REASON);
      throw Problem.invalid("indicators.weigh.invalid", List.of(mistake), 1);
    }
    counts(id, account, reason.strip(), "expert.excluded");
  }

  /** Lets the judgments of an expert count again. */
  public void readmit(long id, String account) {
    counts(id, account, "", "expert.readmitted");
  }

  private void counts(long id, String account, String reason, String action) {
    studies.requireWeigh();
    database.tx(
        c -> {
          ExpertTable table = new ExpertTable(c);
          table
              .find(id, account)
              .orElseThrow(
                  () -> Problem.of(Kind.NOT_FOUND, "indicators.weigh.expert-unknown", account));
          table.exclude(id, account, reason, reason.isEmpty() ? "" : studies.caller());
          studies.record(action, id, reason, Map.of("expert", account));
          return null;
        });
  }

  /** The experts of a study; what they judged is shown once it was handed in. */
  public List<Standing> standing(long id) {
    studies.requireWeigh();
    Study study = studies.found(id);
    if (study.state() == State.OPEN || study.asks() == Asks.POINTS) {
      return database.read(c -> new ExpertTable(c).of(id)).stream()
          .map(e -> new Standing(e, null))
          .toList();
    }
    JudgmentRules rules = JudgmentRules.of(study.rules());
    return database.read(
        c -> {
          Map<String, List<Judgment>> judged = new JudgmentTable(c).of(id);
          return new ExpertTable(c)
              .of(id).stream()
                  .map(e -> standing(study, e, judged.getOrDefault(e.account(), List.of()), rules))
                  .toList();
        });
  }

  private static Standing standing(
      Study study, Expert expert, List<Judgment> judged, JudgmentRules rules) {
    if (!expert.isDone()) {
      return new Standing(expert, null);
    }
    Judgments matrix = Matrix.of(study.items(), pairs(judged), "judgments");
    return new Standing(expert, Appraisal.of(study.items(), matrix, rules));
  }

  static List<Pair> pairs(List<Judgment> judged) {
    return judged.stream().map(j -> new Pair(j.row(), j.column(), j.value())).toList();
  }

  /**
   * What the experts judged, for weights from it.
   *
   * @throws Problem while they still answer, or when nobody has handed anything in
   */
  List<Judged> judged(Study study) {
    requireClosed(study, Asks.PAIRS);
    return database.read(c -> Answers.judged(c, study));
  }

  /**
   * What the experts shared out, for weights from it; without those who are excluded.
   *
   * @throws Problem while they still answer, or when nobody has handed anything in
   */
  List<Shared> shared(Study study) {
    requireClosed(study, Asks.POINTS);
    return database.read(c -> Answers.shared(c, study));
  }

  private static void requireClosed(Study study, Asks asks) {
    if (study.asks() != asks) {
      throw Problem.of(
          Kind.CONFLICT,
          asks == Asks.PAIRS ? "indicators.weigh.asks-points" : "indicators.weigh.asks-pairs");
    }
    if (study.state() != State.CLOSED) {
      throw Problem.of(Kind.CONFLICT, "indicators.weigh.not-closed");
    }
  }
}
