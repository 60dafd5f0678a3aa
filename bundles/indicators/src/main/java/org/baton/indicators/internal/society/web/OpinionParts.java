package org.baton.indicators.internal.society.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Section;
import org.baton.api.page.Tone;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.society.Consultation.Question;
import org.baton.indicators.internal.society.Society.Opinion;

/** What the public said of one indicator, on its page. */
public final class OpinionParts {
  private OpinionParts() {}

  /** The figures, with the way to the consultation. */
  public static Section of(Reader reader, Opinion opinion) {
    List<Fact> facts = new ArrayList<>();
    for (Question question : Question.values()) {
      String word = question.name().toLowerCase(Locale.ROOT);
      Double mean = opinion.means().get(question);
      facts.add(
          Fact.of(
              reader.t("indicators.society.column." + word),
              mean == null ? "–" : reader.number(mean, 2)));
    }
    String path = SocietyPages.HERE + opinion.consultation().id();
    String title = reader.t(opinion.consultation().title());
    facts.add(new Fact(reader.t("indicators.society.asked-in"), title, "", Tone.PLAIN, path));
    return Section.of(
        "opinion",
        reader.t("indicators.society.opinion"),
        Facts.of(facts.toArray(Fact[]::new)),
        Paragraph.quiet(reader.t("indicators.society.scale", opinion.answers())));
  }
}
