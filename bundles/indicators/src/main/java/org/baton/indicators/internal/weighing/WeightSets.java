package org.baton.indicators.internal.weighing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.sets.Edit;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.IndicatorSets;
import org.baton.indicators.internal.weighing.Study.Asks;
import org.baton.indicators.internal.weighing.WeightSet.Applied;
import org.baton.indicators.internal.weighing.WeightSet.Verified;
import org.baton.indicators.internal.weighing.store.Json;
import org.baton.indicators.internal.weighing.store.ResultTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The weights that were computed in studies; one of them is applied to the set. */
@Component(service = WeightSets.class)
public final class WeightSets {
  private static final int LONGEST_REASON = 2000;
  private static final int LONGEST_DECISION = 400;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private final Database database;
  private final IndicatorSets sets;
  private final Studies studies;
  private final Panel panel;
  private final Values values;

  /** Works on the module's schema. */
  @Activate
  public WeightSets(
      @Reference(target = "(org.baton.module=indicators)") Database database,
      @Reference IndicatorSets sets,
      @Reference Studies studies,
      @Reference Panel panel,
      @Reference Values values) {
    this.database = database;
    this.sets = sets;
    this.studies = studies;
    this.panel = panel;
    this.values = values;
  }

  /**
   * What weights are to be computed from.
   *
   * @param method the method's name
   * @param parameters its named parameters
   * @param inputs what was typed; empty for what the platform knows
   * @param year the year of reported values, for methods from data without typed values
   * @param subjective the weight set of the experts, for a combination
   * @param objective the weight set of the data, for a combination
   */
  public record Order(
      String method,
      Map<String, Object> parameters,
      Inputs inputs,
      Integer year,
      Long subjective,
      Long objective) {}

  /** How weights are written into the set. */
  public record Writing(int base, String reason, String decision, int whole, Integer digits) {}

  /** Those of a study before a number, the newest first. */
  public List<WeightSet> page(long study, long before, int limit) {
    studies.get(study);
    return database.read(c -> new ResultTable(c).of(study, before, limit));
  }

  /** One of a study. */
  public WeightSet get(long study, long id) {
    studies.get(study);
    return found(study, id);
  }

  private WeightSet found(long study, long id) {
    return database
        .read(c -> new ResultTable(c).find(study, id))
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "indicators.weigh.result-unknown", id));
  }

  /** What one was computed from. */
  public Question question(long study, long id) {
    get(study, id);
    return database.read(c -> ResultTable.question(new ResultTable(c).written(id)));
  }

  /** Computes weights and keeps them; nothing is applied yet. */
  public WeightSet compute(long id, Order order) {
    studies.requireWeigh();
    Study study = studies.found(id);
    Question question = question(study, order);
    Computed found = Weigher.compute(question);
    Computed answer = hasInformation(study, order) ? found.asInformation() : found;
    byte[] written = Json.question(question);
    return database.tx(
        c -> {
          ResultTable table = new ResultTable(c);
          WeightSet made =
              new WeightSet(
                  table.next(database.dialect()),
                  id,
                  question.method(),
                  answer,
                  Json.hash(written),
                  studies.now(),
                  studies.caller(),
                  null);
          table.insert(made, written);
          studies.record("computed", id, "", Map.of("method", made.method(), "hash", made.hash()));
          return made;
        });
  }

  private Question question(Study study, Order order) {
    Method method = Method.of(order.method() == null ? "" : order.method()).orElse(null);
    Inputs typed = order.inputs() == null ? Inputs.NONE : order.inputs();
    Map<String, Object> parameters =
        order.parameters() == null ? Map.of() : new TreeMap<>(order.parameters());
    if (method == Method.AHP) {
      Map<String, Object> all = new TreeMap<>(study.rules());
      all.putAll(parameters);
      Inputs judged = Inputs.experts(panel.judged(study));
      return new Question(order.method(), study.items(), all, judged);
    }
    if (method == Method.BUDGET && typed.points().isEmpty() && study.asks() == Asks.POINTS) {
      Inputs shared = Inputs.points(panel.shared(study));
      return new Question(order.method(), study.items(), parameters, shared);
    }
    if (method == Method.COMBINATION) {
      return new Question(order.method(), study.items(), parameters, sides(study, order));
    }
    if (method != null && method.isFromData() && typed.values().isEmpty()) {
      typed = observed(study, order.year());
    }
    return new Question(order.method(), study.items(), parameters, typed);
  }

  /** Whether one of the sides of a combination is information; then so is the combination. */
  private boolean hasInformation(Study study, Order order) {
    return Method.COMBINATION.word().equals(order.method())
        && (found(study.id(), order.subjective()).answer().isInformation()
            || found(study.id(), order.objective()).answer().isInformation());
  }

  private Inputs sides(Study study, Order order) {
    if (order.subjective() == null || order.objective() == null) {
      throw Problem.of(Kind.INVALID, "indicators.weigh.sides");
    }
    WeightSet subjective = found(study.id(), order.subjective());
    WeightSet objective = found(study.id(), order.objective());
    return Inputs.sides(
        "results "
            + subjective.id()
            + " ("
            + subjective.method()
            + ") and "
            + objective.id()
            + " ("
            + objective.method()
            + ")",
        subjective.answer().weights(),
        objective.answer().weights());
  }

  private Inputs observed(Study study, Integer year) {
    if (year == null || year < FIRST_YEAR || year > LAST_YEAR) {
      Violation mistake =
          Violation.at("year", year == null ? "" : year, "indicators.year", FIRST_YEAR, LAST_YEAR);
      throw Problem.invalid("indicators.weigh.invalid", List.of(mistake), 1);
    }
    return values.of(sets.get(study.set()).kind(), study.items(), year);
  }

  /** Computes one once more from what was kept, and compares. */
  public Verified verify(long study, long id) {
    WeightSet kept = get(study, id);
    return database.read(
        c -> {
          byte[] written = new ResultTable(c).written(id);
          Computed again = Weigher.compute(ResultTable.question(written));
          double largest = 0;
          for (var e : kept.answer().weights().entrySet()) {
            double other = again.weights().getOrDefault(e.getKey(), Double.NaN);
            double far = Math.abs(other - e.getValue());
            largest = far <= largest ? largest : far;
          }
          return new Verified(largest == 0, largest, Json.hash(written).equals(kept.hash()));
        });
  }

  /**
   * Writes weights into the set.
   *
   * @throws Problem without a reason; for information without the decision that makes weights of
   *     it; when what stands below the node is not what was weighed; or as the set refuses
   */
  public IndicatorSet apply(long study, long id, Writing writing) {
    studies.requireWeigh();
    Study about = studies.found(study);
    WeightSet chosen = found(study, id);
    check(writing, chosen.answer().isInformation());
    List<Entry> children = studies.children(about.set(), about.node());
    List<String> codes = children.stream().map(Entry::code).toList();
    if (!codes.containsAll(chosen.answer().weights().keySet())
        || codes.size() != chosen.answer().weights().size()) {
      throw Problem.of(Kind.CONFLICT, "indicators.weigh.children-changed");
    }
    double[] shares = codes.stream().mapToDouble(k -> chosen.answer().weights().get(k)).toArray();
    double[] written = Rounded.of(shares, writing.whole(), writing.digits());
    List<Entry> put = new ArrayList<>();
    for (int i = 0; i < written.length; i++) {
      put.add(children.get(i).weighing(written[i]));
    }
    return database.tx(
        c -> {
          IndicatorSet set =
              sets.edit(about.set(), Edit.put(writing.base(), writing.reason().strip(), put));
          Applied applied =
              new Applied(
                  studies.now(),
                  studies.caller(),
                  writing.reason().strip(),
                  writing.decision().strip(),
                  set.version());
          new ResultTable(c).applied(id, applied);
          Map<String, String> details = new TreeMap<>();
          details.put("result", Long.toString(id));
          details.put("method", chosen.method());
          details.put("hash", chosen.hash());
          details.put("decision", applied.decision());
          details.put("weights", Arrays.toString(written));
          studies.record("applied", study, applied.reason(), details);
          return set;
        });
  }

  private static void check(Writing writing, boolean decided) {
    List<Violation> mistakes = new ArrayList<>();
    if (writing.reason().isBlank() || writing.reason().length() > LONGEST_REASON) {
      mistakes.add(
          Violation.at("reason", writing.reason(), "indicators.weigh.reason", LONGEST_REASON));
    }
    if (decided && writing.decision().isBlank() || writing.decision().length() > LONGEST_DECISION) {
      mistakes.add(
          Violation.at(
              "decision", writing.decision(), "indicators.weigh.decision", LONGEST_DECISION));
    }
    if (writing.whole() != 1 && writing.whole() != 100) {
      mistakes.add(Violation.at("whole", writing.whole(), "indicators.weigh.whole"));
    }
    if (writing.digits() != null && (writing.digits() < 0 || writing.digits() > 6)) {
      mistakes.add(Violation.at("digits", writing.digits(), "indicators.weigh.digits"));
    }
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("indicators.weigh.invalid", mistakes, mistakes.size());
    }
  }
}
