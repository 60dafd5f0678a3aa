package org.baton.subjects.internal.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.baton.api.plan.Node;
import org.baton.api.sheet.SubmittedSheets.Submitted;
import org.baton.methods.agreement.Confidence;
import org.baton.methods.agreement.Generalizability;
import org.baton.methods.agreement.OneWay;
import org.baton.methods.agreement.Ratings;
import org.baton.methods.agreement.Reason;
import org.baton.methods.group.GroupMean;
import org.baton.subjects.internal.outcome.Profile.Needed;
import org.baton.subjects.internal.outcome.Profile.Target;
import org.baton.subjects.internal.outcome.Profile.UnitMean;
import org.baton.subjects.internal.reliability.Decision;
import org.baton.subjects.internal.reliability.Figure;

/** Looks at one element of a group. For one use. */
final class Profiler {
  private final GroupAnswers answers;
  private final Discretion discretion;
  private final Node node;
  private final int indicator;
  private final boolean zeroIsMissing;
  private final Map<String, List<Double>> byUnit;

  Profiler(GroupAnswers answers, Discretion discretion, Node node, int indicator) {
    this.answers = answers;
    this.discretion = discretion;
    this.node = node;
    this.indicator = indicator;
    this.zeroIsMissing = node.measure().orElseThrow().zeroIsMissing();
    this.byUnit = new TreeMap<>(answers.byUnit(indicator, zeroIsMissing));
  }

  Profile profile(String cycle) {
    double[] all = byUnit.values().stream().flatMap(List::stream).mapToDouble(v -> v).toArray();
    boolean shown = discretion.tells(all.length);
    Double common = shown ? Figure.known(GroupMean.of(all).mean()) : null;
    Set<String> hidden = discretion.hidden(GroupAnswers.counts(byUnit));
    List<UnitMean> units = new ArrayList<>();
    byUnit.forEach((unit, given) -> units.add(unit(unit, given, common, hidden.contains(unit))));
    return new Profile(
        cycle,
        answers.group().code(),
        answers.group().title(),
        node.code(),
        node.title(),
        discretion.minimum(),
        common,
        GroupMean.PRIOR,
        shown ? needed() : new Needed(false, Figure.FEW.reason(), List.of()),
        units,
        hidden.size(),
        "");
  }

  private static UnitMean unit(String unit, List<Double> given, Double common, boolean hidden) {
    if (hidden || common == null) {
      return new UnitMean(unit, given.size(), null, null);
    }
    GroupMean mean = GroupMean.of(given.stream().mapToDouble(v -> v).toArray());
    return new UnitMean(
        unit,
        given.size(),
        Figure.known(mean.mean()),
        Figure.known(mean.shrunk(common, GroupMean.PRIOR)));
  }

  private Needed needed() {
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (Submitted sheet : answers.sheets()) {
      columns.putIfAbsent(sheet.evaluator(), columns.size());
    }
    long given = byUnit.values().stream().mapToLong(List::size).sum();
    // Only then is the table of units by evaluators whole, and so no larger than the answers are.
    if (given == (long) byUnit.size() * columns.size() && byUnit.size() > 1 && columns.size() > 1) {
      Generalizability g = Generalizability.of(new Ratings(table(columns)));
      return needed(true, g.reason(), g::ratersFor, g::ratersForAbsolute);
    }
    OneWay one = OneWay.of(new Ratings(GroupAnswers.matrix(byUnit)), Confidence.USUAL);
    Reason reason = one.single().estimate().reason();
    boolean same = reason == Reason.NONE && one.ratersFor(.5).isEmpty();
    return needed(
        false, same ? Reason.SAME_UNITS : reason, t -> OptionalInt.empty(), one::ratersFor);
  }

  private double[][] table(Map<String, Integer> columns) {
    Map<String, double[]> rows = new TreeMap<>();
    byUnit.keySet().forEach(unit -> rows.put(unit, new double[columns.size()]));
    rows.values().forEach(row -> Arrays.fill(row, Double.NaN));
    for (Submitted sheet : answers.sheets()) {
      double answer = GroupAnswers.answer(sheet, indicator, zeroIsMissing);
      if (!Double.isNaN(answer)) {
        rows.get(sheet.unit())[columns.get(sheet.evaluator())] = answer;
      }
    }
    return rows.values().toArray(double[][]::new);
  }

  /** How many evaluators reach a target. */
  private interface Reaching {
    OptionalInt raters(double target);
  }

  private static Needed needed(
      boolean crossed, Reason reason, Reaching relative, Reaching absolute) {
    List<Target> targets =
        reason == Reason.NONE
            ? Decision.TARGETS.stream()
                .map(
                    t ->
                        new Target(
                            t,
                            Decision.number(relative.raters(t)),
                            Decision.number(absolute.raters(t))))
                .toList()
            : List.of();
    return new Needed(crossed, reason.code(), targets);
  }
}
