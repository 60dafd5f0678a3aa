package org.baton.methods.composite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baton.methods.denominate.Denominated;
import org.baton.methods.denominate.Denomination;
import org.baton.methods.impute.Imputed;
import org.baton.methods.matrix.Refused;
import org.baton.methods.normalise.DistanceToReference;
import org.baton.methods.normalise.Normalisation;
import org.baton.methods.outlier.Transform;
import org.baton.methods.outlier.Treated;
import org.baton.methods.outlier.Treatment;
import org.baton.methods.score.Direction;
import org.baton.methods.screen.Screened;
import org.baton.methods.screen.Screening;

/** Does one step, and writes down what it did. For one use. */
final class Work {
  private final Frame frame;
  private final Frame raw;
  private final List<Note> notes = new ArrayList<>();
  private final Map<String, Treated> treated = new LinkedHashMap<>();

  Work(Frame frame, Frame raw) {
    this.frame = frame;
    this.raw = raw;
  }

  List<Note> notes() {
    return notes;
  }

  Map<String, Treated> treated() {
    return treated;
  }

  Frame run(Step step) {
    if (step instanceof Step.Denominate s) {
      return denominate(s);
    }
    if (step instanceof Step.Impute s) {
      return impute(s);
    }
    if (step instanceof Step.Screen s) {
      return screen(s);
    }
    if (step instanceof Step.Treat s) {
      return treat(s);
    }
    return normalise((Step.Normalise) step);
  }

  private void note(String what, int row, int column, double before, double after, int basis) {
    String unit = row < 0 ? "" : frame.units().get(row);
    String indicator = column < 0 ? "" : frame.indicators().get(column);
    notes.add(new Note(what, unit, indicator, before, after, basis));
  }

  private Frame denominate(Step.Denominate step) {
    List<Denomination> divisions = new ArrayList<>();
    for (Step.Division division : step.divisions()) {
      raw.indicator(division.indicator());
      int by = step.sizes().indicator(division.by());
      int column = frame.indicators().indexOf(division.indicator());
      if (column >= 0) {
        divisions.add(new Denomination(column, by, division.scale()));
      }
    }
    Map<String, Integer> rows = places(step.sizes().units());
    double[][] sizes = new double[frame.units().size()][];
    for (int i = 0; i < sizes.length; i++) {
      Integer row = rows.get(frame.units().get(i));
      if (row == null) {
        throw new Misfit("unknown-unit", frame.units().get(i));
      }
      sizes[i] = step.sizes().values()[row];
    }
    Denominated done = Denomination.apply(frame.values(), sizes, divisions);
    for (Denominated.Lost lost : done.lost()) {
      note("denominator-missing", lost.row(), lost.column(), lost.value(), Double.NaN, 0);
    }
    return frame.with(done.values());
  }

  private Frame impute(Step.Impute step) {
    Map<String, Integer> known = places(raw.units());
    for (String unit : step.groups().keySet()) {
      if (!known.containsKey(unit)) {
        throw new Misfit("unknown-unit", unit);
      }
    }
    List<String> groups =
        frame.units().stream().map(u -> step.groups().getOrDefault(u, "")).toList();
    List<double[][]> earlier = step.earlier().stream().map(this::fitted).toList();
    Imputed done = step.way().apply(frame.values(), groups, earlier, step.reach());
    for (Imputed.Filled cell : done.filled()) {
      note("imputed", cell.row(), cell.column(), Double.NaN, cell.value(), cell.basis());
    }
    for (Imputed.Open cell : done.open()) {
      note("open", cell.row(), cell.column(), Double.NaN, Double.NaN, 0);
    }
    return frame.with(done.values());
  }

  /** Earlier data in the order of the present ones; what is not in them is missing. */
  private double[][] fitted(Frame then) {
    Map<String, Integer> rows = places(then.units());
    Map<String, Integer> columns = places(then.indicators());
    double[][] fitted = new double[frame.units().size()][frame.indicators().size()];
    for (int i = 0; i < fitted.length; i++) {
      Integer row = rows.get(frame.units().get(i));
      for (int j = 0; j < fitted[i].length; j++) {
        Integer column = columns.get(frame.indicators().get(j));
        boolean there = row != null && column != null;
        fitted[i][j] = there ? then.values()[row][column] : Double.NaN;
      }
    }
    return fitted;
  }

  private static Map<String, Integer> places(List<String> names) {
    Map<String, Integer> places = new HashMap<>();
    for (String name : names) {
      places.put(name, places.size());
    }
    return places;
  }

  private Frame screen(Step.Screen step) {
    Screening given = step.screening();
    if (!given.forced().isEmpty()) {
      throw new Misfit("forced-by-row", String.valueOf(given.forced().keySet()));
    }
    Map<Integer, Boolean> forced = new HashMap<>();
    step.forced()
        .forEach(
            (unit, kept) -> {
              raw.unit(unit);
              int row = frame.units().indexOf(unit);
              if (row >= 0) {
                forced.put(row, kept);
              }
            });
    Screened done =
        new Screening(
                given.criterion(),
                given.units(),
                given.nonZero(),
                given.indicators(),
                given.sides(),
                forced)
            .apply(frame.values());
    for (Screened.Verdict v : done.leftOut()) {
      String what = v.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
      int row = v.unit() ? v.index() : Refused.ALL;
      int column = v.unit() ? Refused.ALL : v.index();
      note(what, row, column, v.share(), v.threshold(), 0);
    }
    return frame.part(done.units(), done.indicators());
  }

  private Frame treat(Step.Treat step) {
    step.own().keySet().forEach(raw::indicator);
    List<Treatment> treatments =
        frame.indicators().stream().map(c -> step.own().getOrDefault(c, step.usual())).toList();
    List<Treated> log = new ArrayList<>();
    double[][] values = Treatment.apply(frame.values(), treatments, log);
    for (int j = 0; j < log.size(); j++) {
      Treated t = log.get(j);
      treated.put(frame.indicators().get(j), t);
      for (Treated.Point point : t.points()) {
        note("winsorised", point.row(), j, point.before(), point.after(), 0);
      }
      double before = t.before().shape().skewness();
      if (t.transform() != Transform.NONE) {
        double after = t.afterTransform().shape().skewness();
        note("transformed", Refused.ALL, j, before, after, t.winsorised());
      }
      if (t.state() == Treated.State.FAILING || t.state() == Treated.State.UNDECIDED) {
        String what = t.state().name().toLowerCase(Locale.ROOT);
        note(what, Refused.ALL, j, before, Double.NaN, t.winsorised());
      }
    }
    return frame.with(values);
  }

  private Frame normalise(Step.Normalise step) {
    step.own().keySet().forEach(raw::indicator);
    List<Normalisation> ways = new ArrayList<>();
    List<Direction> directions = new ArrayList<>();
    for (String code : frame.indicators()) {
      Direction direction = step.directions().get(code);
      if (direction == null) {
        throw new Misfit("no-direction", code);
      }
      directions.add(direction);
      Normalisation way = step.own().getOrDefault(code, step.usual());
      ways.add(
          way instanceof DistanceToReference d
              ? new DistanceToReference(frame.unit(step.reference()), d.capped())
              : way);
    }
    return frame.with(Normalisation.apply(frame.values(), ways, directions));
  }
}
