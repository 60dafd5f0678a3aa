package org.baton.methods.composite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.baton.methods.matrix.Refused;

/**
 * The whole way from raw data to a composite score: screening, imputation, treatment of outliers,
 * denomination in any order, then normalisation and aggregation. The same data and recipe give the
 * same bits.
 */
public final class Pipeline {
  /** The edition of the definitions; it changes when the same recipe would give other numbers. */
  public static final String EDITION = "1";

  private Pipeline() {}

  /**
   * Runs a recipe.
   *
   * @param raw units by indicators, in their own units of measurement
   * @param recipe what is done to them
   * @return the scores, and everything that happened on the way
   * @throws Failed when a value cannot be used, with step, unit, indicator and value
   * @throws Misfit when names do not fit: {@code unknown-indicator} for an indicator of the
   *     hierarchy without data; {@code indicator-without-place} for data that the hierarchy does
   *     not know; {@code no-direction}; {@code unknown-unit}
   */
  public static Run run(Frame raw, Recipe recipe) {
    Set<String> placed = new HashSet<>();
    for (Node node : recipe.hierarchy().indicators()) {
      raw.indicator(node.code());
      placed.add(node.code());
    }
    for (String indicator : raw.indicators()) {
      if (!placed.contains(indicator)) {
        throw new Misfit("indicator-without-place", indicator);
      }
    }
    List<Stage> stages = new ArrayList<>();
    Frame frame = raw;
    for (Recipe.Planned planned : recipe.steps()) {
      Stage stage = stage(frame, raw, planned);
      stages.add(stage);
      frame = stage.after();
    }
    Scores scores = new Aggregator(frame, recipe.hierarchy()).run();
    return new Run(
        EDITION, Fingerprint.of(raw), stages, Description.of(recipe.hierarchy()), scores);
  }

  private static Stage stage(Frame frame, Frame raw, Recipe.Planned planned) {
    Work work = new Work(frame, raw);
    Step step = planned.step();
    Frame after;
    try {
      after = work.run(step);
    } catch (Refused e) {
      String unit = e.row() < 0 ? "" : frame.units().get(e.row());
      String indicator = e.column() < 0 ? "" : frame.indicators().get(e.column());
      throw new Failed(step.name(), e.code(), unit, indicator, e.value(), e);
    }
    return new Stage(
        step.name(),
        Description.of((Record) step),
        new TreeSet<>(planned.defaulted()),
        after,
        work.notes(),
        work.treated());
  }
}
