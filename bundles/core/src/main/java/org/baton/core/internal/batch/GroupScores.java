package org.baton.core.internal.batch;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  double of(int unit, int group) {
    double sum = 0;
    double whole = 0;
    for (int i = 0; i < shares.length; i++) {
      double mean = context.sheets().mean(unit, i, group);
      if (!Double.isNaN(mean)) {
        sum += shares[i] * mean;
        whole += shares[i];
      }
    }
    return whole == 0 ? Double.NaN : sum / whole;
  }

  void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("unit,group,score\n");
      for (int u = 0; u < context.units().size(); u++) {
        String unit = Cells.word(context.units().code(u));
        for (int g = 0; g < context.plan().groups().size(); g++) {
          String group = Cells.word(context.plan().groups().get(g).code());
          out.write(unit + "," + group + "," + Cells.number(of(u, g)) + "\n");
        }
      }
    }
  }
}
