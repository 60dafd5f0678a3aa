package org.baton.core.internal.web;

import java.util.List;
import java.util.Locale;
import org.baton.api.problem.Violation;
import org.baton.api.text.Texts;

/** A reason or remark in a reader's language. */
record Mistakes(
    String source,
    int line,
    String field,
    String value,
    String code,
    String sentence,
    String remedy) {

  static List<Mistakes> of(List<Violation> violations, Texts texts, Locale locale) {
    return violations.stream().map(v -> of(v, texts, locale)).toList();
  }

  private static Mistakes of(Violation v, Texts texts, Locale locale) {
    Object[] words = v.arguments().toArray();
    return new Mistakes(
        v.source(),
        v.line(),
        v.field(),
        v.value(),
        v.code(),
        texts.text(locale, v.code(), words),
        texts.find(locale, v.code() + ".remedy", words).orElse(""));
  }
}
