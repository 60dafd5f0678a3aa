package org.baton.core.internal.results.block;

import org.baton.core.internal.results.block.Pattern.Slot;

/** The patterns of a block by their numbers; only those asked for are made. */
final class PatternReader {
  private final ByteSource in;
  private final int[] words;
  private final int[] patterns;
  private final Pattern[] made;

  /** Finds the patterns and goes behind them. */
  PatternReader(ByteSource in) {
    this.in = in;
    this.words = new int[in.count()];
    for (int i = 0; i < words.length; i++) {
      words[i] = in.at();
      Word.skip(in);
    }
    this.patterns = new int[in.count()];
    this.made = new Pattern[patterns.length];
    for (int i = 0; i < patterns.length; i++) {
      patterns[i] = in.at();
      in.number(words.length);
      for (int left = in.count(); left > 0; left--) {
        in.number(Patterns.WORD + words.length);
      }
    }
  }

  int size() {
    return patterns.length;
  }

  /** A pattern; its module is not kept. */
  Pattern get(int id) {
    if (made[id] == null) {
      made[id] = make(id);
    }
    return made[id];
  }

  private Pattern make(int id) {
    int back = in.at();
    in.go(patterns[id]);
    int key = in.number(words.length);
    int[] refs = new int[in.count()];
    for (int i = 0; i < refs.length; i++) {
      refs[i] = in.number(Patterns.WORD + words.length);
    }
    Object[] said = new Object[refs.length];
    for (int i = 0; i < refs.length; i++) {
      said[i] = refs[i] < Patterns.WORD ? Slot.values()[refs[i]] : word(refs[i] - Patterns.WORD);
    }
    Pattern pattern = new Pattern(id, "", String.valueOf(word(key)), said);
    in.go(back);
    return pattern;
  }

  private Object word(int at) {
    in.go(words[at]);
    return Word.read(in);
  }
}
