package org.baton.core.internal.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.baton.api.evaluation.StepContext;
import org.baton.api.plan.Ranking;
import org.baton.core.internal.engine.UnitResult;
import org.baton.core.internal.engine.UnitSink;
import org.baton.methods.rank.Ranks;

/** Writes results.csv and groups.csv, and keeps the results that shall be explained. */
final class ResultFiles implements UnitSink {
  private final Path folder;
  private final List<String> explained;
  private final String rankBy;
  private final UnitLines lines;
  private final List<UnitResult> kept = new ArrayList<>();
  private StepContext context;
  private double[] ranks;

  /**
   * Begins the files.
   *
   * @param rankBy the kind within which units are ranked, {@code *} for every kind; empty for none
   */
  ResultFiles(Path folder, List<String> explained, String rankBy, UnitLines lines)
      throws IOException {
    this.folder = Files.createDirectories(folder);
    this.explained = explained;
    this.rankBy = rankBy;
    this.lines = lines;
    // What an earlier run left is no result of this one, should it fail.
    Files.write(folder.resolve("results.csv"), new byte[0]);
  }

  @Override
  public boolean explains(int unit) {
    return !explained.isEmpty() && explained.contains(context.units().code(unit));
  }

  @Override
  public void begin(StepContext columns) {
    context = columns;
    try {
      rank();
      results();
      new GroupScores(columns).write(folder.resolve("groups.csv"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void results() throws IOException {
    int[] nodes = new int[context.tree().size()];
    order(0, nodes, 0);
    try (OutputStream out = Files.newOutputStream(folder.resolve("results.csv"))) {
      out.write(heading().getBytes(StandardCharsets.UTF_8));
      lines.write(out, context.units().size(), (unit, to) -> line(unit, nodes, to));
    }
  }

  /** A node, what is below it, and only then its neighbour. */
  private int order(int node, int[] nodes, int at) {
    nodes[at] = node;
    int next = at + 1;
    for (int child : context.tree().children(node)) {
      next = order(child, nodes, next);
    }
    return next;
  }

  private String heading() {
    StringBuilder line = new StringBuilder("unit,kind,total,state,points,grade");
    line.append(rankBy.isEmpty() ? "" : ",rank");
    for (int n = 0; n < context.tree().size(); n++) {
      line.append(',').append(Cells.word(context.tree().node(n).code()));
    }
    return line.append('\n').toString();
  }

  private void line(int unit, int[] nodes, StringBuilder line) {
    int band = context.grade(unit);
    String grade = band < 0 ? "" : context.plan().grades().get(band).code();
    line.append(Cells.word(context.units().code(unit)));
    line.append(',').append(Cells.word(context.units().kind(unit)));
    line.append(',').append(Cells.number(context.total().value(unit)));
    line.append(',').append(context.total().state(unit));
    line.append(',').append(Cells.number(context.points().value(unit)));
    line.append(',').append(Cells.word(grade));
    if (!rankBy.isEmpty()) {
      line.append(',').append(Cells.number(ranks[unit]));
    }
    for (int node : nodes) {
      line.append(',').append(Cells.number(context.score(node).value(unit)));
    }
    line.append('\n');
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
      Ranking ranking = context.plan().ranking();
      List<double[]> tieBreak =
          ranking.tieBreak().stream().map(code -> scores(code, same)).toList();
      double[] ranked = Ranks.descending(totals, tieBreak, ranking.ties(), ranking.digits());
      for (int i = 0; i < ranked.length; i++) {
        ranks[same.get(i)] = ranked[i];
      }
    }
  }

  private double[] scores(String code, List<Integer> units) {
    int node =
        IntStream.range(0, context.tree().size())
            .filter(n -> context.tree().node(n).code().equals(code))
            .findFirst()
            .orElseThrow();
    return units.stream().mapToDouble(u -> context.score(node).value(u)).toArray();
  }

  /** Only what shall be explained; all else was written from the columns. */
  @Override
  public boolean takes(int unit) {
    return explains(unit);
  }

  @Override
  public void accept(UnitResult result) {
    kept.add(result);
  }

  List<UnitResult> explained() {
    return kept;
  }
}
