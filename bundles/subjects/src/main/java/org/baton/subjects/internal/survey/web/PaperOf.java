package org.baton.subjects.internal.survey.web;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.web.Reader;
import org.baton.subjects.internal.survey.Booth.Shown;
import org.baton.subjects.internal.survey.Survey;
import org.baton.subjects.internal.survey.Survey.Anonymity;
import org.baton.subjects.internal.survey.Survey.Way;
import org.baton.subjects.internal.survey.web.Paper.Choice;
import org.baton.subjects.internal.survey.web.Paper.Step;

/** A survey drawn up for whoever answers it. */
final class PaperOf {
  private final Shown shown;
  private final Survey survey;
  private final PaperMaker maker;
  private final Reader reader;
  private final String language;

  PaperOf(Shown shown, PaperMaker maker, Reader reader, String language) {
    this.shown = shown;
    this.survey = shown.survey();
    this.maker = maker;
    this.reader = reader;
    this.language = language;
  }

  /** For anybody, at the public address. */
  Paper open(Filling filling, String path) {
    boolean tokens = survey.way() == Way.TOKENS;
    boolean blind = tokens && survey.anonymity() == Anonymity.ANONYMOUS;
    boolean proven = !filling.word("proof").isEmpty();
    return paper(
        filling,
        path,
        blind && !filling.token().isEmpty() ? path + "/ballot" : "",
        tokens && filling.token().isEmpty() && !proven,
        filling.token().isEmpty() ? path : path + "/" + filling.token());
  }

  /** For an officer at a counter. */
  Paper counter(Filling filling, String path) {
    return paper(filling, path, "", survey.way() == Way.TOKENS, path);
  }

  private Paper paper(
      Filling filling, String send, String ballot, boolean askWord, String address) {
    boolean named = survey.anonymity() == Anonymity.NAMED;
    return new Paper(
        survey.link(),
        send,
        ballot,
        ballot.isEmpty() ? "" : survey.modulus(),
        filling.token(),
        filling.key(),
        filling.word("proof"),
        maker.refused(),
        survey.title().in(language),
        shown.form().lead().in(language),
        reader.t(named ? "subjects.paper.named" : "subjects.paper.anonymous"),
        units(filling.word("unit")),
        strata(filling.word("stratum")),
        askWord,
        maker.cards(shown.form()),
        PaperMaker.languages(shown.form(), address));
  }

  private Choice units(String chosen) {
    List<Step> steps = new ArrayList<>();
    String only = survey.units().size() == 1 ? survey.units().get(0).code() : chosen;
    survey
        .units()
        .forEach(u -> steps.add(new Step(u.code(), reader.t(u.name()), u.code().equals(only))));
    return new Choice(steps, only, maker.error(List.of("unit")));
  }

  private Choice strata(String chosen) {
    List<Step> steps =
        survey.strata().stream()
            .map(s -> new Step(s.code(), s.name().in(language), s.code().equals(chosen)))
            .toList();
    return new Choice(steps, chosen, maker.error(List.of("stratum")));
  }
}
