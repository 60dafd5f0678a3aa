package org.baton.core.internal.results.block;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjDoubleConsumer;
import org.baton.api.evaluation.ScoreState;
import org.baton.core.internal.results.StoredTree;
import org.baton.core.internal.results.block.Outline.Entry;

/** Reads what a {@link BlockWriter} wrote, one unit at a time; of others nothing is made. */
public final class ResultBlock {
  private static final ScoreState[] STATES = ScoreState.values();
  private static final int WHOLES = 2;
  private static final int MOST_UNITS = 1 << 16;

  private final ByteSource in;
  private final Outline outline;
  private final List<List<Integer>> children;
  private final int units;
  private final PatternReader patterns;
  private final Column[] wholes;
  private final Column[] doubles;
  private final int[] told;

  /**
   * Finds the columns.
   *
   * @throws BrokenBlock when the bytes are not what was written, or of another outline
   */
  public ResultBlock(byte[] sealed, Outline outline) {
    this.in = new ByteSource(sealed);
    this.outline = outline;
    this.children = outline.children();
    int format = in.one();
    int nodes = outline.nodes().size();
    if (format != BlockWriter.FORMAT || in.number(Integer.MAX_VALUE) != nodes) {
      throw new BrokenBlock("its format is " + format + ", or it has other nodes than the run");
    }
    this.units = in.number(MOST_UNITS);
    this.patterns = new PatternReader(in);
    this.wholes = new Column[nodes * WHOLES];
    this.doubles = new Column[nodes * BaseColumns.DOUBLES];
    this.told = new int[nodes];
    for (int node = 0; node < nodes; node++) {
      for (int i = 0; i < WHOLES; i++) {
        wholes[node * WHOLES + i] = Column.read(in, units);
      }
      for (int i = 0; i < BaseColumns.DOUBLES; i++) {
        doubles[node * BaseColumns.DOUBLES + i] = Column.read(in, units);
      }
    }
    for (int node = 0; node < nodes; node++) {
      int length = in.length();
      told[node] = in.at();
      in.skip(length);
    }
  }

  private void check(int place) {
    if (place < 0 || place >= units) {
      throw new BrokenBlock("it has no unit " + place);
    }
  }

  /** The tree of the unit at a place. */
  public StoredTree tree(int place) {
    check(place);
    return tree(0, place);
  }

  private StoredTree tree(int node, int place) {
    Entry entry = outline.nodes().get(node);
    List<StoredTree> below = new ArrayList<>();
    for (int child : children.get(node)) {
      below.add(tree(child, place));
    }
    long answers = wholes[node * WHOLES + 1].whole(in, place);
    in.go(told[node]);
    return new StoredTree(
        entry.code(),
        entry.title(),
        found(node, BaseColumns.VALUE, place),
        entry.measure(),
        found(node, BaseColumns.TARGET, place),
        answers == 0 ? null : answers,
        found(node, BaseColumns.SPREAD, place),
        found(node, BaseColumns.SCORE, place),
        state(node, place),
        entry.weight(),
        number(node * BaseColumns.DOUBLES + BaseColumns.SHARE, place),
        new ToldNode(in, patterns, place, units).why(this::number),
        below);
  }

  /** Hands over the scores of the unit at a place by the codes of nodes, as far as it has some. */
  public void scores(int place, ObjDoubleConsumer<String> taker) {
    check(place);
    for (int node = 0; node < told.length; node++) {
      double score = number(node * BaseColumns.DOUBLES + BaseColumns.SCORE, place);
      if (!Double.isNaN(score)) {
        taker.accept(outline.nodes().get(node).code(), score);
      }
    }
  }

  private ScoreState state(int node, int place) {
    long state = wholes[node * WHOLES].whole(in, place);
    if (state < 0 || state >= STATES.length) {
      throw new BrokenBlock("no state is " + state);
    }
    return STATES[(int) state];
  }

  private Double found(int node, int kind, int place) {
    return StoredTree.finite(number(node * BaseColumns.DOUBLES + kind, place));
  }

  private double number(int column, int place) {
    if (column >= doubles.length) {
      throw new BrokenBlock("a column refers to none");
    }
    Column of = doubles[column];
    if (of.kind() != ColumnWriter.SAME) {
      return of.number(in, place);
    }
    if (of.first() >= doubles.length) {
      throw new BrokenBlock("a column refers to none");
    }
    return doubles[(int) of.first()].number(in, place);
  }
}
