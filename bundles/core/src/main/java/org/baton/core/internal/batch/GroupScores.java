package org.baton.core.internal.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.baton.api.evaluation.StepContext;
import org.baton.api.plan.PlanTree;

/**
 * What each evaluator group alone would have given: the mean of its cells, weighted with the share
 * of each indicator in the root, over the cells that there are.
 */
final class GroupScores {
  private final StepContext context;
  private final double[] shares;

  GroupScores(StepContext context) {
    this.context = context;
    this.shares = new double[context.tree().indicators()];
    share(0, 1);
  }

  private void share(int node, double share) {
    PlanTree tree = context.tree();
    if (tree.indicatorOfNode(node) >= 0) {
      shares[tree.indicatorOfNode(node)] = share;
    }
    double whole = 0;
    for (int child : tree.children(node)) {
      whole += tree.node(child).weight();
    }
    for (int child : tree.children(node)) {
      share(child, share * tree.node(child).weight() / whole);
    }
  }

  /** The scores of all groups; the answers about a unit lie side by side by indicator. */
  double[] of(int unit) {
    double[] scores = new double[context.plan().groups().size()];
    double[] whole = new double[scores.length];
    for (int i = 0; i < shares.length; i++) {
      for (int g = 0; g < scores.length; g++) {
        double mean = context.sheets().mean(unit, i, g);
        if (!Double.isNaN(mean)) {
          scores[g] += shares[i] * mean;
          whole[g] += shares[i];
        }
      }
    }
    for (int g = 0; g < scores.length; g++) {
      scores[g] = whole[g] == 0 ? Double.NaN : scores[g] / whole[g];
    }
    return scores;
  }

  void write(Path file, UnitLines lines) throws IOException {
    List<String> groups = context.plan().groups().stream().map(g -> Cells.word(g.code())).toList();
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("unit,group,score\n".getBytes(StandardCharsets.UTF_8));
      lines.write(
          out,
          context.units().size(),
          (unit, to) -> {
            String code = Cells.word(context.units().code(unit));
            double[] scores = of(unit);
            for (int g = 0; g < scores.length; g++) {
              to.append(code).append(',').append(groups.get(g)).append(',');
              to.append(Cells.number(scores[g])).append('\n');
            }
          });
    }
  }
}
