package org.baton.indicators.internal.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.indicators.internal.composite.Firmness.Factor;
import org.baton.indicators.internal.composite.Firmness.Unit;
import org.baton.indicators.internal.composite.Firmness.Ways;
import org.baton.indicators.internal.composite.Firmness.Weight;
import org.baton.methods.aggregate.Aggregation;
import org.baton.methods.composite.Frame;
import org.baton.methods.composite.Rule;
import org.baton.methods.composite.Run;
import org.baton.methods.composite.Step;
import org.baton.methods.composite.TreeTotals;
import org.baton.methods.matrix.Refused;
import org.baton.methods.normalise.DistanceToReference;
import org.baton.methods.normalise.Normalisation;
import org.baton.methods.normalise.Normalisations;
import org.baton.methods.quality.EffectiveWeights;
import org.baton.methods.robustness.Choice;
import org.baton.methods.robustness.Robustness;
import org.baton.methods.robustness.Scaling;
import org.baton.methods.robustness.Sensitivity;
import org.baton.methods.robustness.Totalling;
import org.baton.methods.robustness.Uncertain;
import org.baton.methods.robustness.UnitRobustness;
import org.baton.methods.robustness.WeightNoise;
import org.baton.methods.robustness.Workers;
import org.baton.methods.score.Parameters;

/** Tests how firm a composite index is. For one use. */
final class Robust {
  private final Prepared prepared;
  private final Run run;
  private final Frame treated;
  private final Faults faults = new Faults();
  private final List<Choice<Scaling>> scalings = new ArrayList<>();
  private final List<Choice<Totalling>> totallings = new ArrayList<>();

  /** A test of what was run. */
  Robust(Prepared prepared, Run run) {
    this.prepared = prepared;
    this.run = run;
    int steps = run.stages().size();
    this.treated = steps == 1 ? prepared.raw() : run.stages().get(steps - 2).after();
  }

  /**
   * Draws and tells.
   *
   * @throws org.baton.api.problem.Problem with every mistake in the order
   */
  Firmness of(RobustnessOrder order) {
    Frame normalised = run.stages().get(run.stages().size() - 1).after();
    scalings.add(new Choice<>(counting().usual().name(), values -> normalised.values()));
    for (int i = 0; i < order.normalisations().size(); i++) {
      scaling("normalisations." + (i + 1) + ".", order.normalisations().get(i));
    }
    TreeTotals tree =
        new TreeTotals(prepared.recipe().hierarchy(), normalised.indicators(), Optional.empty());
    totallings.add(new Choice<>("given", tree));
    order.aggregations().forEach(name -> totalling(name, order.power(), normalised));
    try {
      Settings settings = new Settings(order, faults);
      faults.refuse();
      int[] siblings =
          settings.across.equals(Settings.SIBLINGS)
              ? tree.siblings()
              : new int[normalised.indicators().size()];
      Uncertain uncertain =
          new Uncertain(
              treated.values(), tree.weights(), siblings, settings.noise, scalings, totallings);
      Robustness robustness = settings.draws.of(uncertain, settings.bands, Workers.alone());
      return told(settings, robustness, factors(settings, uncertain), weights(tree, normalised));
    } catch (IllegalArgumentException e) {
      throw Faults.of(e);
    }
  }

  private Step.Normalise counting() {
    List<org.baton.methods.composite.Recipe.Planned> steps = prepared.recipe().steps();
    return (Step.Normalise) steps.get(steps.size() - 1).step();
  }

  private void scaling(String at, Map<String, Object> given) {
    Map<String, Object> way = new HashMap<>(given);
    way.remove("step");
    Parameters p = new Parameters(way);
    try {
      Normalisation normalisation = referring(Normalisations.read(p), p);
      scalings.add(new Choice<>(normalisation.name(), values -> scaled(values, normalisation)));
    } catch (Refused e) {
      // A value that could not be read is no number; that mistake is known already.
      if (p.mistakes().isEmpty()) {
        p.mistake(e.code(), e.value(), "out-of-range", List.of());
      }
    }
    p.refuseUnknown();
    faults.add(at, p.mistakes());
  }

  /** The same with the unit that it names as its reference. */
  private Normalisation referring(Normalisation way, Parameters p) {
    if (!(way instanceof DistanceToReference distance)) {
      return way;
    }
    String reference = p.word("reference", "");
    int unit = treated.units().indexOf(reference);
    if (unit < 0) {
      p.mistake("reference", reference, "unknown-unit", List.of());
      return way;
    }
    return new DistanceToReference(unit, distance.capped());
  }

  private double[][] scaled(double[][] values, Normalisation way) {
    double[][] scores = new double[values.length][treated.indicators().size()];
    for (int j = 0; j < treated.indicators().size(); j++) {
      int column = j;
      double[] one = Arrays.stream(values).mapToDouble(row -> row[column]).toArray();
      double[] scored = way.apply(one, prepared.directions().get(treated.indicators().get(column)));
      for (int i = 0; i < scored.length; i++) {
        scores[i][column] = scored[i];
      }
    }
    return scores;
  }

  private void totalling(String name, Double power, Frame normalised) {
    if (!Aggregation.names().contains(name)) {
      faults.add("aggregations", name, "not-a-choice", String.join(", ", Aggregation.names()));
      return;
    }
    Map<String, Object> rule = new HashMap<>(Map.of("method", name));
    if (power != null) {
      rule.put("power", power);
    }
    Parameters p = new Parameters(rule);
    try {
      Rule instead = Rule.read(p);
      faults.add(p.mistakes());
      totallings.add(
          new Choice<>(
              name,
              new TreeTotals(
                  prepared.recipe().hierarchy(), normalised.indicators(), Optional.of(instead))));
    } catch (Refused e) {
      faults.add("power", String.valueOf(power), "out-of-range", "");
    }
  }

  private List<Factor> factors(Settings settings, Uncertain uncertain) {
    boolean varies = settings.noise.kind() != WeightNoise.Kind.NONE;
    boolean possible = settings.noise.kind() != WeightNoise.Kind.DIRICHLET;
    if (!settings.indices || !possible || !varies && scalings.size() + totallings.size() == 2) {
      return List.of();
    }
    Sensitivity found = Sensitivity.of(uncertain, false, settings.sobol, Workers.alone());
    int all = treated.units().size();
    return found.indices().stream()
        .filter(i -> i.output() == all)
        .map(
            i ->
                new Factor(
                    found.factors().get(i.factor()),
                    Outcome.known(i.first()),
                    Outcome.known(i.firstLow()),
                    Outcome.known(i.firstHigh()),
                    Outcome.known(i.total()),
                    Outcome.known(i.totalLow()),
                    Outcome.known(i.totalHigh())))
        .toList();
  }

  private static List<Weight> weights(TreeTotals tree, Frame normalised) {
    double[] weights = tree.weights();
    double[] effects = new double[weights.length];
    Arrays.fill(effects, Double.NaN);
    boolean whole =
        Arrays.stream(normalised.values()).flatMapToDouble(Arrays::stream).noneMatch(Double::isNaN);
    if (whole && normalised.units().size() > 2) {
      effects = EffectiveWeights.ofVariance(normalised.values(), weights);
    }
    List<Weight> told = new ArrayList<>();
    for (int j = 0; j < weights.length; j++) {
      told.add(new Weight(normalised.indicators().get(j), weights[j], Outcome.known(effects[j])));
    }
    return told;
  }

  private Firmness told(
      Settings settings, Robustness r, List<Factor> factors, List<Weight> weights) {
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < r.units().size(); i++) {
      units.add(unit(treated.units().get(i), r.units().get(i), settings.bands.length > 0));
    }
    return new Firmness(
        r.generator(),
        r.seed(),
        r.draws(),
        r.interval(),
        new Ways(
            scalings.stream().map(Choice::name).toList(),
            totallings.stream().map(Choice::name).toList()),
        settings.defaulted(),
        settings.bands.length == 0 ? null : Outcome.known(r.stability()),
        units,
        factors,
        weights);
  }

  private static Unit unit(String code, UnitRobustness u, boolean graded) {
    return new Unit(
        code,
        Outcome.known(u.total()),
        Outcome.known(u.mean()),
        Outcome.known(u.deviation()),
        Outcome.known(u.low()),
        Outcome.known(u.median()),
        Outcome.known(u.high()),
        u.grade(),
        graded ? Arrays.stream(u.grades()).boxed().toList() : List.of(),
        graded ? Outcome.known(u.stability()) : null,
        u.undefined());
  }
}
