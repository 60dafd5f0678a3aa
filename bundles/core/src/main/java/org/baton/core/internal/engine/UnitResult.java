package org.baton.core.internal.engine;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baton.api.evaluation.ScoreState;

/**
 * The result of one unit.
 *
 * @param unit the unit's index in the run
 * @param code the unit's code
 * @param total the total, NaN unless scored
 * @param state the state of the total
 * @param points bonus and deduction points, NaN when none were worked out
 * @param grade the code of the grade, empty when there is none
 * @param figures further figures by name, without those that are NaN
 * @param root the tree of scores
 */
public record UnitResult(
    int unit,
    String code,
    double total,
    ScoreState state,
    double points,
    String grade,
    Map<String, Double> figures,
    NodeResult root) {
  /** Copies the map, sorted. */
  public UnitResult {
    figures = Collections.unmodifiableMap(new TreeMap<>(figures));
  }

  /**
   * The result of a node.
   *
   * @param code the node's code
   * @param value the measured value of an indicator before any standard, else NaN
   * @param evidence what the value rests on
   * @param score the score, NaN unless scored
   * @param weight the weight in the plan
   * @param share the part of the root's score it stands for, 0 to 1, after what is missing was left
   *     out as the plan says
   * @param why sentences of the steps
   */
  public record NodeResult(
      String code,
      double value,
      Evidence evidence,
      double score,
      ScoreState state,
      double weight,
      double share,
      List<Sentence> why,
      List<NodeResult> children) {
    /** Copies the lists. */
    public NodeResult {
      why = List.copyOf(why);
      children = List.copyOf(children);
    }
  }

  /**
   * What the value of an indicator rests on.
   *
   * @param target what was to be reached, NaN when there was no target
   * @param answers how many answers of evaluators were counted in, 0 when none were asked
   * @param spread how far answers within a group lie apart: the sample standard deviation pooled
   *     over the groups, NaN when no group answered twice
   */
  public record Evidence(double target, long answers, double spread) {
    /** What stands above indicators rests on them alone. */
    public static final Evidence NONE = new Evidence(Double.NaN, 0, Double.NaN);
  }

  /**
   * A sentence in the texts of a module.
   *
   * @param module the id of the module whose texts hold the key
   * @param words numbers, words and {@link org.baton.api.text.Text}
   */
  public record Sentence(String module, String key, List<Object> words) {
    /** Copies the list. */
    public Sentence {
      words = List.copyOf(words);
    }
  }
}
