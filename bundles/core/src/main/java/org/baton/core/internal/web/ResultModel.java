package org.baton.core.internal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baton.core.internal.results.Movement;
import org.baton.core.internal.results.ResultBook.Source;
import org.baton.core.internal.results.ResultBook.Told;
import org.baton.core.internal.results.StoredResult;
import org.baton.core.internal.results.StoredTree;
import org.baton.core.internal.results.Strengths;
import org.baton.core.internal.results.Teller;

/**
 * What the page of a unit's result shows.
 *
 * @param movement what moved the total since last year; null without a last year
 * @param nodes the tree from top to bottom
 */
public record ResultModel(
    Source source,
    StoredResult result,
    SortedMap<Integer, Double> past,
    Chart chart,
    Movement movement,
    Strengths strengths,
    List<Line> nodes) {

  /** A node with its depth and its sentences. */
  public record Line(int depth, StoredTree node, List<String> why) {}

  static ResultModel of(Source source, Told told, StoredResult before, Locale locale) {
    SortedMap<Integer, Double> totals = new TreeMap<>(told.past());
    if (told.result().total() != null) {
      totals.put(source.cycle().year(), told.result().total());
    }
    List<Line> nodes = new ArrayList<>();
    collect(told.result().tree(), 0, new Teller(source.texts(), locale), nodes);
    return new ResultModel(
        source,
        told.result(),
        told.past(),
        Chart.of(totals),
        Movement.between(before, told.result()),
        Strengths.between(before == null ? null : before.tree(), told.result().tree()),
        nodes);
  }

  private static void collect(StoredTree node, int depth, Teller teller, List<Line> into) {
    into.add(new Line(depth, node, teller.why(node)));
    node.children().forEach(c -> collect(c, depth + 1, teller, into));
  }

  /** The change since the year before; null without one. */
  public Double change() {
    Double before = past.get(source.cycle().year() - 1);
    return before == null || result.total() == null ? null : result.total() - before;
  }

  /** Whether people of the unit see it too. */
  public boolean isPublished() {
    return source.cycle().publishedRun() == source.run().id();
  }
}
