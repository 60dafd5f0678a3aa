package org.baton.methods.ahp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Advice that makes judgments consistent with as little change as possible.
 *
 * @param limit the consistency ratio to reach, above 0; usually {@link Consistency#LIMIT}
 * @param table the random indexes
 */
public record Coach(double limit, RandomIndex table) {
  private static final Comparator<Change> SMALLEST =
      Comparator.comparingDouble(Change::steps)
          .thenComparingDouble(Change::cr)
          .thenComparingInt(Change::row)
          .thenComparingInt(Change::column);
  private static final Comparator<Change> MOST_EFFECT =
      Comparator.comparingDouble(Change::cr)
          .thenComparingDouble(Change::steps)
          .thenComparingInt(Change::row)
          .thenComparingInt(Change::column);

  /**
   * What the coach advises.
   *
   * @param before the consistency ratio as it is
   * @param changes the path, a judgment at most once, each with the ratio after it and those before
   *     it; empty when nothing need be changed
   * @param after the ratio at the end of the path
   * @param reached whether that is the limit or below
   */
  public record Advice(double before, List<Change> changes, double after, boolean reached) {}

  /**
   * The changes of a single judgment that reach the limit, one for each judgment that can, the
   * smallest first: the expert chooses.
   */
  public List<Change> single(Judgments judgments) {
    List<Change> all = new ArrayList<>();
    for (List<Change> ofOne : candidates(judgments)) {
      ofOne.stream().filter(c -> c.cr() <= limit).min(SMALLEST).ifPresent(all::add);
    }
    all.sort(SMALLEST);
    return List.copyOf(all);
  }

  /**
   * The smallest change of a single judgment that reaches the limit; when none does, a path that
   * changes again and again what helps most and ends with the smallest change that suffices. A path
   * is short, but not proved to be the shortest.
   */
  public Advice advise(Judgments judgments) {
    double before = Consistency.of(judgments, table).cr();
    List<Change> path = new ArrayList<>();
    boolean[][] done = new boolean[judgments.size()][judgments.size()];
    Judgments now = judgments;
    double cr = before;
    while (cr > limit) {
      Optional<Change> next = next(now, cr, done);
      if (next.isEmpty()) {
        break;
      }
      Change change = next.get();
      path.add(change);
      done[change.row()][change.column()] = true;
      now = now.with(change.row(), change.column(), change.to());
      cr = change.cr();
    }
    return new Advice(before, List.copyOf(path), cr, cr <= limit);
  }

  private Optional<Change> next(Judgments now, double cr, boolean[][] done) {
    List<Change> open =
        candidates(now).stream()
            .flatMap(List::stream)
            .filter(c -> !done[c.row()][c.column()])
            .toList();
    Optional<Change> last = open.stream().filter(c -> c.cr() <= limit).min(SMALLEST);
    return last.isPresent() ? last : open.stream().filter(c -> c.cr() < cr).min(MOST_EFFECT);
  }

  private List<List<Change>> candidates(Judgments judgments) {
    List<List<Change>> all = new ArrayList<>();
    for (int i = 0; i < judgments.size(); i++) {
      for (int j = i + 1; j < judgments.size(); j++) {
        if (!Double.isNaN(judgments.get(i, j))) {
          all.add(candidates(judgments, i, j));
        }
      }
    }
    return all;
  }

  private List<Change> candidates(Judgments judgments, int i, int j) {
    double from = judgments.get(i, j);
    List<Change> changes = new ArrayList<>();
    for (double to : Scale.all()) {
      double steps = Math.abs(Scale.steps(to) - Scale.steps(from));
      // What was typed as 0.333333 is the scale's 1/3.
      if (steps > 1e-4) {
        double cr = Consistency.of(judgments.with(i, j, to), table).cr();
        changes.add(new Change(i, j, from, to, steps, cr));
      }
    }
    return changes;
  }
}
