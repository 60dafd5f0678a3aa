package org.baton.core.internal.results.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baton.api.text.Text;
import org.baton.core.internal.results.block.Pattern.Slot;

/** The patterns of the sentences of a block, each once, in the order in which they came. */
final class Patterns {
  /** Below this a reference to a word stands for a number. */
  static final int WORD = Slot.values().length;

  private static final int FIRST = 1 << 10;
  private static final String NO_NUMBER = "-";

  private final List<NodeColumns> all = new ArrayList<>();
  private NodeColumns[] buckets = new NodeColumns[FIRST];

  /** The columns of the sentences of a pattern. */
  NodeColumns of(String module, String key, Object[] said) {
    Object[] words = plain(said);
    int hash = Pattern.hash(module, key, words);
    for (NodeColumns at = bucket(hash); at != null; at = at.next()) {
      if (at.pattern().fits(module, key, words)) {
        return at;
      }
    }
    return add(hash, module, key, words);
  }

  private NodeColumns bucket(int hash) {
    return buckets[mixed(hash) & (buckets.length - 1)];
  }

  private static int mixed(int hash) {
    return hash ^ (hash >>> 16);
  }

  private NodeColumns add(int hash, String module, String key, Object[] words) {
    Object[] kept = words.clone();
    for (int i = 0; i < kept.length; i++) {
      Slot slot = Pattern.slot(kept[i]);
      kept[i] = slot == null ? kept[i] : slot;
    }
    if (all.size() > buckets.length) {
      NodeColumns[] larger = new NodeColumns[4 * buckets.length];
      all.forEach(c -> put(larger, c));
      buckets = larger;
    }
    NodeColumns columns = new NodeColumns(hash, new Pattern(all.size(), module, key, kept));
    all.add(columns);
    put(buckets, columns);
    return columns;
  }

  private static void put(NodeColumns[] to, NodeColumns columns) {
    int at = mixed(columns.hash()) & (to.length - 1);
    columns.next(to[at]);
    to[at] = columns;
  }

  /** The same words with numbers as doubles or whole numbers, and all else as words. */
  private static Object[] plain(Object[] said) {
    Object[] words = said;
    for (int i = 0; i < said.length; i++) {
      Object plain = plain(said[i]);
      if (plain != said[i]) {
        words = words == said ? said.clone() : words;
        words[i] = plain;
      }
    }
    return words;
  }

  private static Object plain(Object word) {
    if (word instanceof Double number) {
      return Double.isFinite(number) ? word : NO_NUMBER;
    }
    if (word instanceof Text
        || word instanceof String
        || word instanceof Long
        || word instanceof Integer
        || word instanceof Boolean) {
      return word;
    }
    if (word instanceof Short || word instanceof Byte) {
      return ((Number) word).longValue();
    }
    return word instanceof Number number
        ? plain((Object) number.doubleValue())
        : Objects.requireNonNull(word).toString();
  }

  /** The pattern with this number. */
  NodeColumns get(int id) {
    return all.get(id);
  }

  /** The keys of all sentences with the module of each. */
  Map<String, String> modules() {
    Map<String, String> modules = new LinkedHashMap<>();
    all.forEach(c -> modules.putIfAbsent(c.pattern().key(), c.pattern().module()));
    return modules;
  }

  /** Writes the words, each once, and then the patterns. */
  void write(ByteSink out) {
    Map<Object, Integer> words = new HashMap<>();
    List<Object> inOrder = new ArrayList<>();
    for (NodeColumns columns : all) {
      number(words, inOrder, columns.pattern().key());
      Arrays.stream(columns.pattern().words())
          .filter(w -> !(w instanceof Slot))
          .forEach(w -> number(words, inOrder, w));
    }
    out.number(inOrder.size());
    inOrder.forEach(w -> Word.write(out, w));
    out.number(all.size());
    for (NodeColumns columns : all) {
      out.number(words.get(columns.pattern().key()));
      out.number(columns.pattern().words().length);
      for (Object word : columns.pattern().words()) {
        out.number(word instanceof Slot s ? s.ordinal() : WORD + words.get(word));
      }
    }
  }

  private static void number(Map<Object, Integer> words, List<Object> inOrder, Object word) {
    if (words.putIfAbsent(word, inOrder.size()) == null) {
      inOrder.add(word);
    }
  }
}
