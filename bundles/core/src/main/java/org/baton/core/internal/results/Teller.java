package org.baton.core.internal.results;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.baton.api.text.Text;
import org.baton.core.internal.Words;

/** Puts the sentences of a run together in a reader's language, from the run's own patterns. */
public final class Teller {
  private final Map<String, Text> patterns;
  private final Locale locale;

  /** Speaks with these patterns. */
  public Teller(Map<String, Text> patterns, Locale locale) {
    this.patterns = patterns;
    this.locale = locale;
  }

  /** The sentences of a node. */
  public List<String> why(StoredTree node) {
    return node.why().stream().map(w -> sentence(w.key(), w.words())).toList();
  }

  private String sentence(String key, List<?> written) {
    String pattern = Optional.ofNullable(patterns.get(key)).orElse(Text.same(key)).in(locale);
    Object[] words =
        Words.restored(written).stream()
            .map(w -> w instanceof Text text ? text.in(locale) : w)
            .toArray();
    try {
      return new MessageFormat(pattern, locale).format(words);
    } catch (IllegalArgumentException e) {
      // A module's pattern does not fit its words: better the bare pattern than no result.
      return pattern + " " + List.of(words);
    }
  }
}
