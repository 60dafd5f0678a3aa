package org.baton.indicators.internal.composite;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.baton.methods.composite.Frame;
import org.baton.methods.composite.Note;
import org.baton.methods.composite.Run;
import org.baton.methods.composite.Stage;
import org.baton.methods.outlier.Treated;

/**
 * What came out of a composite index: the record of the run, enough to repeat it.
 *
 * @param edition the edition of the definitions
 * @param input the SHA-256 of the raw data, 64 hexadecimal digits
 * @param stages what each step did, in order
 * @param aggregation weight and rule of each node
 * @param defaulted the parameters of each node's rule that nobody gave
 * @param scores the scores of all nodes, indicators first
 * @param gaps units and nodes without a score, and why
 * @param substituted scores that stood in for missing ones or were lifted to a floor
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Outcome(
    String edition,
    String input,
    List<Done> stages,
    Map<String, String> aggregation,
    SortedMap<String, SortedSet<String>> defaulted,
    Table scores,
    List<Gap> gaps,
    List<Substituted> substituted) {

  /** Units by columns; null for what is missing. */
  public record Table(List<String> units, List<String> columns, List<List<Double>> values) {
    static Table of(Frame frame) {
      List<List<Double>> values = new ArrayList<>();
      for (double[] row : frame.values()) {
        List<Double> cells = new ArrayList<>();
        for (double v : row) {
          cells.add(Double.isFinite(v) ? v : null);
        }
        values.add(cells);
      }
      return new Table(frame.units(), frame.indicators(), values);
    }
  }

  /**
   * A step that was done.
   *
   * @param step its name
   * @param parameters everything it was told
   * @param defaulted what of it nobody gave
   * @param after the data after it
   * @param notes every value it changed by a judgement, and what it left out
   * @param treated for outliers, what was done by indicator
   */
  public record Done(
      String step,
      Map<String, String> parameters,
      SortedSet<String> defaulted,
      Table after,
      List<Changed> notes,
      Map<String, Treatment> treated) {}

  /**
   * What was done about outliers of an indicator.
   *
   * @param state {@code clean}, {@code cured}, {@code failing} or {@code undecided}
   * @param winsorised how many points were moved
   * @param transform the transform that was used; {@code none} for none
   * @param skewness before, null when nobody can tell
   * @param kurtosis before
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Treatment(
      String state, int winsorised, String transform, Double skewness, Double kurtosis) {
    static Treatment of(Treated t) {
      return new Treatment(
          word(t.state()),
          t.winsorised(),
          word(t.transform()),
          known(t.before().shape().skewness()),
          known(t.before().shape().kurtosis()));
    }
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Something a step did to a value, a unit or an indicator; null for what is no number. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Changed(
      String what, String unit, String indicator, Double before, Double after, int basis) {
    static Changed of(Note n) {
      return new Changed(
          n.what(), n.unit(), n.indicator(), known(n.before()), known(n.after()), n.basis());
    }
  }

  /** A node without a score. */
  public record Gap(String unit, String node, String reason, double available) {}

  /** A score that is not a unit's own. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Substituted(String unit, String node, String part, Double before, Double after) {}

  static Double known(double number) {
    return Double.isFinite(number) ? number : null;
  }

  static Outcome of(Run run, SortedMap<String, SortedSet<String>> defaulted) {
    return new Outcome(
        run.edition(),
        run.input(),
        run.stages().stream().map(Outcome::done).toList(),
        run.aggregation(),
        defaulted,
        Table.of(run.scores().frame()),
        run.scores().gaps().stream()
            .map(g -> new Gap(g.unit(), g.node(), word(g.reason()), g.available()))
            .toList(),
        run.scores().substituted().stream()
            .map(
                s ->
                    new Substituted(
                        s.unit(), s.node(), s.part(), known(s.before()), known(s.after())))
            .toList());
  }

  private static Done done(Stage stage) {
    Map<String, Treatment> treated = new TreeMap<>();
    stage.treated().forEach((indicator, t) -> treated.put(indicator, Treatment.of(t)));
    return new Done(
        stage.step(),
        stage.parameters(),
        stage.defaulted(),
        Table.of(stage.after()),
        stage.notes().stream().map(Changed::of).toList(),
        treated);
  }
}
