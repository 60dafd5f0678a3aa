package org.baton.core.internal.batch;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.evaluation.StepContext;
import org.baton.core.internal.engine.ResultSink;
import org.baton.core.internal.engine.UnitResult;
import org.baton.core.internal.engine.UnitResult.NodeResult;
import org.baton.methods.rank.Ranks;

/** Writes results.csv and groups.csv, and keeps the results that shall be explained. */
final class ResultFiles implements ResultSink, AutoCloseable {
  private final Path folder;
  private final List<String> explained;
  private final String rankBy;
  private final BufferedWriter results;
  private final List<UnitResult> kept = new ArrayList<>();
  private StepContext context;
  private double[] ranks;

  /**
   * Begins the files.
   *
   * @param rankBy the kind within which units are ranked, {@code *} for every kind; empty for none
   */
  ResultFiles(Path folder, List<String> explained, String rankBy) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.explained = explained;
    this.rankBy = rankBy;
    this.results = Files.newBufferedWriter(folder.resolve("results.csv"));
  }

  @Override
  public boolean explains(int unit) {
    return !explained.isEmpty() && explained.contains(context.units().code(unit));
  }

  @Override
  public void begin(StepContext columns) {
    context = columns;
    try {
      heading();
      rank();
      new GroupScores(columns).write(folder.resolve("groups.csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void heading() throws IOException {
    StringBuilder line = new StringBuilder("unit,kind,total,state,points,grade");
    line.append(rankBy.isEmpty() ? "" : ",rank");
    for (int n = 0; n < context.tree().size(); n++) {
      line.append(',').append(Cells.word(context.tree().node(n).code()));
    }
    results.write(line.append('\n').toString());
  }

  private void rank() {
    int size = context.units().size();
    ranks = new double[size];
    java.util.Arrays.fill(ranks, Double.NaN);
    Map<String, List<Integer>> kinds = new HashMap<>();
    for (int u = 0; u < size && !rankBy.isEmpty(); u++) {
      String kind = context.units().kind(u);
      if ("*".equals(rankBy) || rankBy.equals(kind)) {
        kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(u);
      }
    }
    for (List<Integer> same : kinds.values()) {
      double[] totals = same.stream().mapToDouble(u -> context.total().value(u)).toArray();
      var ranking = context.plan().ranking();
      double[] ranked = Ranks.descending(totals, ranking.ties(), ranking.digits());
      for (int i = 0; i < ranked.length; i++) {
        ranks[same.get(i)] = ranked[i];
      }
    }
  }

  @Override
  public void accept(UnitResult result) {
    StringBuilder line = new StringBuilder(Cells.word(result.code()));
    line.append(',').append(Cells.word(context.units().kind(result.unit())));
    line.append(',').append(Cells.number(result.total()));
    line.append(',').append(result.state());
    line.append(',').append(Cells.number(result.points()));
    line.append(',').append(Cells.word(result.grade()));
    if (!rankBy.isEmpty()) {
      line.append(',').append(Cells.number(ranks[result.unit()]));
    }
    scores(result.root(), line);
    try {
      results.write(line.append('\n').toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (explains(result.unit())) {
      kept.add(result);
    }
  }

  private static void scores(NodeResult node, StringBuilder line) {
    line.append(',').append(Cells.number(node.score()));
    node.children().forEach(child -> scores(child, line));
  }

  List<UnitResult> explained() {
    return kept;
  }

  @Override
  public void close() throws IOException {
    results.close();
  }
}
