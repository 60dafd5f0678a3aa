package org.baton.web.internal.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.baton.api.text.Texts;
import org.baton.api.web.Reader;
import org.baton.api.web.Site;
import org.baton.web.internal.gate.Visit;
import org.baton.web.internal.problem.Problems;

/** Readers whose texts are the keys, each followed by the same words. */
final class Readers {
  private Readers() {}

  static Reader whoseTextsEndWith(String words) {
    Texts texts =
        new Texts() {
          @Override
          public Optional<String> find(Locale locale, String key, Object... arguments) {
            return Optional.of(key + words + Arrays.toString(arguments));
          }
        };
    Templates templates = new Templates(Readers.class.getClassLoader(), "org.baton.web");
    Drawing drawing = new Drawing(templates, new Problems(texts));
    Visit visit =
        new Visit(
            "/web/parts",
            "/web/parts",
            Site.UNKNOWN,
            "",
            Locale.ENGLISH,
            Optional.empty(),
            Optional.empty(),
            false,
            true,
            false);
    return new PageReader(visit, texts, null, drawing, "");
  }
}
