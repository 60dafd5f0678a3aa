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
    boolean proven = !filling.word("proof").isEmpty();
    return paper(
        filling,
        path,
        survey.isBlind() ? path + "/ballot" : "",
        survey.isBlind() ? path + "/leave" : "",
        tokens && !proven && (filling.token().isEmpty() || !wordError().isEmpty()),
        filling.token().isEmpty() ? path : path + "/" + filling.token());
  }

  /** For an officer at a counter. */
  Paper counter(Filling filling, String path) {
    return paper(filling, path, "", "", survey.way() == Way.TOKENS, path);
  }

  private Paper paper(
      Filling filling, String send, String ballot, String leave, boolean askWord, String address) {
    boolean named = survey.anonymity() == Anonymity.NAMED;
    return new Paper(
        survey.link(),
        send,
        ballot,
        leave,
        ballot.isEmpty() ? "" : survey.modulus(),
        filling.token(),
        filling.key(),
        filling.word("proof"),
        filling.spent(),
        survey.fastest(),
        maker.refused(),
        survey.title().in(language),
        shown.form().lead().in(language),
        reader.t(named ? "subjects.paper.named" : "subjects.paper.anonymous"),
        units(filling.word("unit")),
        strata(filling.word("stratum")),
        askWord,
        wordError(),
        maker.cards(shown.form()),
        PaperMaker.languages(shown.form(), address));
  }

  private String wordError() {
    return maker.error(List.of("token"));
  }

  private Choice units(String chosen) {
    List<Step> steps = new ArrayList<>();
    String only = survey.units().size() == 1 ? survey.units().get(0).code() : chosen;
    survey
        .units()
        .forEach(u -> steps.add(Step.of(u.code(), reader.t(u.name()), u.code().equals(only))));
    return new Choice(steps, only, maker.error(List.of("unit")));
  }

  private Choice strata(String chosen) {
    List<Step> steps = survey.strata().stream().map(s -> stratum(s, chosen)).toList();
    return new Choice(steps, chosen, maker.error(List.of("stratum")));
  }

  private Step stratum(Survey.Stratum stratum, String chosen) {
    boolean full = shown.full().contains(stratum.code());
    String name = stratum.name().in(language);
    String words = full ? reader.t("subjects.paper.full", name) : name;
    return new Step(stratum.code(), words, !full && stratum.code().equals(chosen), full);
  }
}
