package org.baton.core.internal.results.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.core.internal.engine.UnitResults;

/**
 * Writes what a run found about the units of a block: the format, the number of nodes and of units,
 * the patterns of sentences, at each node what was found; then, at each node and behind the length
 * of it, which sentences are said about which unit, and their numbers. The same columns give the
 * same bytes.
 */
public final class BlockWriter {
  static final int FORMAT = 1;
  private static final int FIRST = 16;

  private final UnitResults results;
  private final int from;
  private final int n;
  private final Patterns patterns = new Patterns();
  private final ByteSink base = new ByteSink();
  private final ByteSink told = new ByteSink();
  private final ColumnWriter columns = new ColumnWriter(told);
  private final BaseColumns bases;
  private int[] said = new int[FIRST];
  private NodeColumns[] before = new NodeColumns[FIRST];
  private int saying;

  /** The units from one index to below another. */
  public BlockWriter(UnitResults results, int from, int to) {
    this.results = results;
    this.from = from;
    this.n = to - from;
    this.bases = new BaseColumns(results, from, to);
  }

  /** A list of patterns, by which lists are found again. */
  private record Sequence(int[] ids) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Sequence that && Arrays.equals(ids, that.ids);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(ids);
    }
  }

  /** Writes the block. */
  public byte[] write() {
    int nodes = results.columns().tree().size();
    bases.write(new ColumnWriter(base));
    for (int node = 0; node < nodes; node++) {
      node(node);
    }
    ByteSink out = new ByteSink();
    out.one(FORMAT);
    out.number(nodes);
    out.number(n);
    patterns.write(out);
    out.all(base);
    out.all(told);
    return out.sealed();
  }

  /** The keys of the sentences in it, each with the module that said it. */
  public Map<String, String> modules() {
    return patterns.modules();
  }

  private void node(int node) {
    Map<Sequence, Integer> sequences = new HashMap<>();
    List<int[]> inOrder = new ArrayList<>();
    long[] ofUnit = new long[n];
    for (int i = 0; i < n; i++) {
      int unit = i;
      saying = 0;
      results.explain(node, from + i, (module, key, words) -> say(unit, module, key, words));
      Sequence sequence = new Sequence(Arrays.copyOf(said, saying));
      Integer known = sequences.putIfAbsent(sequence, inOrder.size());
      ofUnit[i] = known == null ? inOrder.size() : known;
      if (known == null) {
        inOrder.add(sequence.ids());
      }
    }
    int place = told.size();
    told.fixed(0, Integer.BYTES);
    told.number(inOrder.size());
    for (int[] ids : inOrder) {
      told.number(ids.length);
      for (int id : ids) {
        told.number(id);
      }
    }
    columns.wholes(ofUnit, n);
    inOrder.stream()
        .flatMapToInt(Arrays::stream)
        .distinct()
        .forEach(id -> patterns.get(id).write(columns, bases, node));
    told.lengthAt(place);
  }

  private void say(int unit, String module, String key, Object[] words) {
    if (saying == said.length) {
      said = Arrays.copyOf(said, 2 * saying);
      before = Arrays.copyOf(before, 2 * saying);
    }
    // Most units are told the same as the one before.
    NodeColumns of = before[saying];
    if (of == null || !of.pattern().fits(module, key, words)) {
      of = patterns.of(module, key, words);
      before[saying] = of;
    }
    of.add(unit, words);
    said[saying++] = of.pattern().id();
  }
}
