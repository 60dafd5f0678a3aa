package org.baton.core.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.text.Text;

/**
 * Words of sentences as they are written down: numbers, words and texts, each kept as what it is.
 */
public final class Words {
  private Words() {}

  /** What is written: numbers and words as they are, texts by language, anything else as words. */
  public static List<Object> plain(List<?> words) {
    return words.stream().map(Words::plain).toList();
  }

  private static Object plain(Object word) {
    if (word instanceof Text text) {
      // In this order always: what is stored of a run must be the same bytes each time.
      Map<String, Object> byLanguage = new LinkedHashMap<>();
      byLanguage.put("zh", text.zh());
      byLanguage.put("en", text.en());
      return byLanguage;
    }
    if (word instanceof Double number && !Double.isFinite(number)) {
      return "-";
    }
    if (word instanceof Float number) {
      return plain(number.doubleValue());
    }
    return word instanceof Number || word instanceof Boolean ? word : String.valueOf(word);
  }

  /** What was written, as it was. */
  public static List<Object> restored(List<?> written) {
    return written.stream().map(Words::restored).toList();
  }

  private static Object restored(Object word) {
    if (word instanceof Map<?, ?> text) {
      return new Text(String.valueOf(text.get("zh")), String.valueOf(text.get("en")));
    }
    return word instanceof Boolean ? String.valueOf(word) : word;
  }
}
