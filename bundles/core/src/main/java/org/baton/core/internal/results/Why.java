package org.baton.core.internal.results;

import java.time.Instant;
import java.util.List;
import org.baton.core.internal.results.ResultBook.Source;

/**
 * Why a number of a result is what it is.
 *
 * @param path the nodes from the top down to the one asked about
 * @param terms what stands below it, with what each adds
 * @param reported the reported value it rests on; null when it rests on none
 * @param history who did what to the cycle's plan and to the run, the newest first
 */
public record Why(
    Source source,
    StoredResult result,
    List<StoredTree> path,
    List<Term> terms,
    Reported reported,
    List<Deed> history) {
  /** Half of the last of two decimals, to which plans round. */
  private static final double TOLERANCE = .005 + 1e-9;

  /**
   * A node below.
   *
   * @param share the part of the upper node it stands for, 0 to 1
   * @param points what it adds to the upper node's score; null when it has none
   */
  public record Term(StoredTree node, double share, Double points) {}

  /**
   * A value that was reported.
   *
   * @param source where it comes from
   * @param changedBy the account that entered it last
   */
  public record Reported(
      Double value,
      Double target,
      String note,
      String source,
      Instant changedAt,
      String changedBy) {}

  /**
   * Something somebody did.
   *
   * @param name the person's name then
   * @param action the audit trail's word for it
   * @param reason why; empty when the act needed none
   */
  public record Deed(Instant at, String name, String action, String reason) {}

  /** The terms of a node. */
  static List<Term> terms(StoredTree node) {
    return node.children().stream()
        .map(
            child -> {
              double share = node.share() == 0 ? 0 : child.share() / node.share();
              Double points = child.score() == null ? null : share * child.score();
              return new Term(child, share, points);
            })
        .toList();
  }

  /** The node asked about. */
  public StoredTree node() {
    return path.get(path.size() - 1);
  }

  /**
   * Whether the score is the sum of what its parts add: it is not when the plan takes another mean
   * than the arithmetic one.
   */
  public boolean addsUp() {
    if (node().score() == null || terms.isEmpty()) {
      return false;
    }
    double sum = terms.stream().filter(t -> t.points() != null).mapToDouble(Term::points).sum();
    return Math.abs(sum - node().score()) <= TOLERANCE;
  }
}
