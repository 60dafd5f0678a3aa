package org.baton.subjects.internal.survey.web;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.page.Action;
import org.baton.api.page.Buttons;
import org.baton.api.page.Cards;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.subjects.internal.survey.Comment;
import org.baton.subjects.internal.survey.Results;
import org.baton.subjects.internal.survey.Survey;
import org.baton.subjects.internal.web.Shown;

/** Comments that are shown to all who see the results, with what was done about them. */
final class SaidView {
  private final Reader reader;
  private final Survey survey;
  private final Results results;
  private final int most;

  SaidView(Reader reader, Survey survey, Results results, int most) {
    this.reader = reader;
    this.survey = survey;
    this.results = results;
    this.most = most;
  }

  /** A page of comments; nothing when there are none. */
  List<Part> parts(List<Comment> said) {
    if (said.isEmpty()) {
      return List.of();
    }
    Shown<Comment> shown = Shown.of(said, most, Comment::id);
    String title = reader.t("subjects.survey.comments");
    List<Part> parts = new ArrayList<>();
    parts.add(new Cards(title, shown.items().stream().map(this::card).toList()));
    if (!shown.next().isEmpty()) {
      Address next = Address.below(SurveyPages.HERE, survey.id()).with("after", shown.next());
      parts.add(Buttons.of(Action.link(reader.t("subjects.comment.next"), next.toString())));
    }
    return List.of(new Section("said", title, parts, false));
  }

  private Cards.Card card(Comment comment) {
    List<String> lines = new ArrayList<>();
    lines.add(comment.words());
    if (!comment.reply().isEmpty()) {
      lines.add(reader.t("subjects.comment.done", comment.reply()));
    }
    return new Cards.Card(unit(comment.unit()), "", null, lines, List.of());
  }

  /** Whom it is about, unless so few answered about that unit that it would tell who said it. */
  private String unit(String code) {
    int place = survey.place(code);
    List<List<Long>> counts = results.participation().counts();
    boolean many = place >= 0 && counts.get(place).get(counts.get(place).size() - 1) > 0;
    return many
        ? reader.t(survey.units().get(place).name())
        : reader.t("subjects.comment.of-a-unit");
  }
}
