package org.baton.core.internal.results.block;

import java.util.LinkedHashMap;
import java.util.Map;
import org.baton.api.text.Text;

/** A word of a sentence as it lies in a block. */
final class Word {
  private static final int PLAIN = 0;
  private static final int TEXT = 1;
  private static final int FALSE = 2;
  private static final int TRUE = 3;

  private Word() {}

  static void write(ByteSink out, Object word) {
    if (word instanceof Text text) {
      out.one(TEXT);
      out.words(text.zh());
      out.words(text.en());
    } else if (word instanceof Boolean truth) {
      out.one(truth ? TRUE : FALSE);
    } else {
      out.one(PLAIN);
      out.words((String) word);
    }
  }

  static Object read(ByteSource in) {
    int kind = in.one();
    return switch (kind) {
      case PLAIN -> in.words();
      case TEXT -> text(in);
      case FALSE -> false;
      case TRUE -> true;
      default -> throw new BrokenBlock("no kind of word is " + kind);
    };
  }

  /** A text as JSON holds one, which is how results are told. */
  private static Map<String, Object> text(ByteSource in) {
    Map<String, Object> byLanguage = new LinkedHashMap<>();
    byLanguage.put("zh", in.words());
    byLanguage.put("en", in.words());
    return byLanguage;
  }

  /** Goes behind a word. */
  static void skip(ByteSource in) {
    int kind = in.one();
    for (int i = kind == TEXT ? 2 : kind == PLAIN ? 1 : 0; i > 0; i--) {
      in.skip(in.count());
    }
  }
}
