package org.baton.core.internal.results.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.core.internal.results.StoredTree.Why;
import org.baton.core.internal.results.block.Pattern.Slot;

/** What is told about one unit at one node. */
final class ToldNode {
  private final ByteSource in;
  private final PatternReader patterns;
  private final int place;
  private final List<int[]> sequences = new ArrayList<>();
  private final Map<Integer, Sentence> sentences = new LinkedHashMap<>();
  private int[] own = {};

  /** Turns a column into the number it has for the unit, for columns that are other ones. */
  @FunctionalInterface
  interface Bases {
    double number(int column, int place);
  }

  /** The sentences of a pattern: of all units, and of units before this one. */
  private static final class Sentence {
    private int all;
    private int before;
    private Pattern pattern;
    private final List<Column> numbers = new ArrayList<>();
  }

  /** Reads the node that begins here, for the unit at a place of n. */
  ToldNode(ByteSource in, PatternReader patterns, int place, int n) {
    this.in = in;
    this.patterns = patterns;
    this.place = place;
    for (int left = in.count(); left > 0; left--) {
      int[] ids = new int[in.count()];
      for (int i = 0; i < ids.length; i++) {
        ids[i] = in.number(patterns.size());
      }
      sequences.add(ids);
    }
    count(Column.read(in, n), n);
    for (Map.Entry<Integer, Sentence> sentence : sentences.entrySet()) {
      columns(sentence.getKey(), sentence.getValue());
    }
  }

  private void count(Column ofUnit, int n) {
    int[] all = new int[sequences.size()];
    int[] before = new int[sequences.size()];
    for (int unit = 0; unit < n; unit++) {
      long sequence = ofUnit.whole(in, unit);
      if (sequence < 0 || sequence >= all.length) {
        throw new BrokenBlock("a unit has no sentences");
      }
      all[(int) sequence]++;
      before[(int) sequence] += unit < place ? 1 : 0;
      own = unit == place ? sequences.get((int) sequence) : own;
    }
    for (int i = 0; i < all.length; i++) {
      for (int id : sequences.get(i)) {
        Sentence sentence = sentences.computeIfAbsent(id, s -> new Sentence());
        sentence.all += all[i];
        sentence.before += before[i];
      }
    }
  }

  private void columns(int id, Sentence sentence) {
    sentence.pattern = patterns.get(id);
    for (Object word : sentence.pattern.words()) {
      if (word instanceof Slot) {
        sentence.numbers.add(Column.read(in, sentence.all));
      }
    }
  }

  /** The sentences, in the order in which they were said. */
  List<Why> why(Bases bases) {
    Map<Integer, Integer> said = new HashMap<>();
    List<Why> why = new ArrayList<>();
    for (int id : own) {
      Sentence sentence = sentences.get(id);
      int at = sentence.before + said.merge(id, 1, Integer::sum) - 1;
      why.add(new Why(sentence.pattern.key(), words(sentence, at, bases)));
    }
    return why;
  }

  private List<Object> words(Sentence sentence, int at, Bases bases) {
    List<Object> words = new ArrayList<>();
    int number = 0;
    for (Object word : sentence.pattern.words()) {
      if (word == Slot.NUMBER) {
        Column column = sentence.numbers.get(number++);
        boolean same = column.kind() == ColumnWriter.SAME;
        words.add(same ? bases.number((int) column.first(), place) : column.number(in, at));
      } else if (word == Slot.WHOLE) {
        long whole = sentence.numbers.get(number++).whole(in, at);
        words.add(whole == (int) whole ? (Object) (int) whole : (Object) whole);
      } else {
        words.add(word);
      }
    }
    return words;
  }
}
