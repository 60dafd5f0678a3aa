package org.baton.indicators.internal.weighing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.methods.ahp.Change;
import org.baton.methods.ahp.Coach;
import org.baton.methods.ahp.Consistency;
import org.baton.methods.ahp.Judgments;
import org.baton.methods.ahp.Triad;

/**
 * What can be said of one person's judgments.
 *
 * @param priorities by codes, with the sum 1
 * @param lambda the largest eigenvalue
 * @param ci the consistency index
 * @param cr the consistency ratio
 * @param gci the geometric consistency index; null with missing judgments
 * @param missing how many pairs were not judged
 * @param accepted whether they are consistent enough; null when missing judgments forbid to tell
 * @param triads the worst three contradictions, the worst first
 */
public record Appraisal(
    Map<String, Double> priorities,
    double lambda,
    double ci,
    double cr,
    Double gci,
    int missing,
    Boolean accepted,
    List<Contradiction> triads) {
  private static final int SHOWN = 3;

  /**
   * Three things whose judgments contradict each other.
   *
   * @param members their codes
   * @param contradiction how much, |log(a_ij a_jk / a_ik)|
   * @param row the row of the judgment that is farthest from the rest
   * @param column its column
   * @param value what was said
   * @param suggested what the other two judgments say in its place
   */
  public record Contradiction(
      List<String> members,
      double contradiction,
      String row,
      String column,
      double value,
      double suggested) {}

  /**
   * What the coach advises.
   *
   * @param before the consistency ratio as it is
   * @param after the ratio at the end of the path
   * @param reached whether that is within the limit
   * @param steps the changes one after another; a single one when that suffices
   * @param now the priorities as they are
   * @param then the priorities after all steps
   */
  public record Advice(
      double before,
      double after,
      boolean reached,
      List<Step> steps,
      Map<String, Double> now,
      Map<String, Double> then) {}

  /**
   * A change of one judgment.
   *
   * @param row its row
   * @param column its column
   * @param from what was said
   * @param to what is advised
   * @param cr the consistency ratio after it
   */
  public record Step(String row, String column, double from, double to, double cr) {}

  static Appraisal of(List<Item> items, Judgments judgments, JudgmentRules rules) {
    Consistency found = Consistency.of(judgments, rules.table());
    List<String> codes = Item.codes(items);
    return new Appraisal(
        priorities(items, judgments, rules),
        found.lambda(),
        found.ci(),
        found.cr(),
        Computed.written(found.gci()),
        found.missing(),
        rules.accepts(found),
        Triad.worst(judgments, SHOWN).stream()
            .map(
                t ->
                    new Contradiction(
                        List.of(codes.get(t.i()), codes.get(t.j()), codes.get(t.k())),
                        t.contradiction(),
                        codes.get(t.row()),
                        codes.get(t.column()),
                        judgments.get(t.row(), t.column()),
                        t.suggested()))
            .toList());
  }

  /** The priorities of judgments by the rules. */
  static Map<String, Double> priorities(
      List<Item> items, Judgments judgments, JudgmentRules rules) {
    List<String> codes = Item.codes(items);
    double[] w = Faults.named("judgments", codes, codes, () -> rules.priorities().of(judgments));
    return Computed.byCode(items, w);
  }

  /** What the coach advises; no steps when the ratio is within the limit. */
  static Advice advice(List<Item> items, Judgments judgments, JudgmentRules rules) {
    List<String> codes = Item.codes(items);
    Coach.Advice advice = rules.coach().advise(judgments);
    List<Step> steps = new ArrayList<>();
    Judgments then = judgments;
    for (Change c : advice.changes()) {
      steps.add(new Step(codes.get(c.row()), codes.get(c.column()), c.from(), c.to(), c.cr()));
      then = then.with(c.row(), c.column(), c.to());
    }
    return new Advice(
        advice.before(),
        advice.after(),
        advice.reached(),
        List.copyOf(steps),
        priorities(items, judgments, rules),
        priorities(items, then, rules));
  }
}
