package org.baton.subjects.internal.survey.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.web.Reader;
import org.baton.subjects.internal.forms.Form;
import org.baton.subjects.internal.forms.Question;
import org.baton.subjects.internal.forms.Question.Condition;
import org.baton.subjects.internal.forms.Question.Demand;
import org.baton.subjects.internal.forms.Question.Kind;
import org.baton.subjects.internal.forms.Steps;
import org.baton.subjects.internal.survey.web.Paper.Card;
import org.baton.subjects.internal.survey.web.Paper.Choice;
import org.baton.subjects.internal.survey.web.Paper.Language;
import org.baton.subjects.internal.survey.web.Paper.Step;

/** Draws a form up for somebody who fills it in. */
public final class PaperMaker {
  /** What is sent where a question does not apply. */
  public static final String NONE = "NA";

  private final Reader reader;
  private final String language;
  private final UnaryOperator<String> entered;
  private final Problem problem;

  /**
   * For a reader.
   *
   * @param language the language of the questions
   * @param entered what was entered, by field; empty for nothing
   * @param problem why it was refused; null when it was not
   */
  public PaperMaker(
      Reader reader, String language, UnaryOperator<String> entered, Problem problem) {
    this.reader = reader;
    this.language = language;
    this.entered = entered;
    this.problem = problem;
  }

  /** A form without a survey: to be looked at, not to be sent. */
  public Paper preview(Form form) {
    Choice nothing = new Choice(List.of(), "", "");
    return new Paper(
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        0,
        0,
        List.of(),
        form.title().in(language),
        form.lead().in(language),
        "",
        nothing,
        nothing,
        false,
        "",
        cards(form),
        List.of());
  }

  /** The questions. */
  public List<Card> cards(Form form) {
    List<Card> cards = new ArrayList<>();
    form.questions().forEach(q -> cards.add(card(q, form)));
    return cards;
  }

  private Card card(Question q, Form form) {
    String answer = entered.apply("a." + q.code());
    String words = entered.apply("c." + q.code());
    Demand demand = q.demand();
    boolean demands = demand.what() != Demand.What.NONE;
    return new Card(
        q.code(),
        q.title().in(language),
        q.hint().in(language),
        shape(q),
        steps(q, answer),
        q.notApplicable(),
        answer.equals(NONE) || entered.apply("n." + q.code()).equals(NONE),
        q.kind() == Kind.RATING && !answer.equals(NONE) ? answer : "",
        q.steps().lowest(),
        q.steps().highest(),
        q.required(),
        when(q.when()),
        whenWords(q.when(), form),
        demands && demand.low() != null ? demand.low().toString() : null,
        demands && demand.high() != null ? demand.high().toString() : null,
        reader.t("subjects.paper.ask." + demand.what().name().toLowerCase(Locale.ROOT)),
        words,
        error(List.of("a." + q.code(), "c." + q.code())));
  }

  private static String shape(Question q) {
    return switch (q.kind()) {
      case WORDS -> "words";
      case CHOICE -> "choice";
      case RATING ->
          q.steps() == Steps.HUNDRED
              ? "number"
              : q.steps() == Steps.YES_NO ? "pair" : q.points().isEmpty() ? "short" : "long";
    };
  }

  private List<Step> steps(Question q, String answer) {
    List<Step> steps = new ArrayList<>();
    if (q.kind() == Kind.CHOICE) {
      q.points().forEach(p -> steps.add(step(p.value(), p.words().in(language), answer)));
    } else if (q.kind() == Kind.RATING && q.steps() == Steps.YES_NO) {
      steps.add(step(1, named(q, 1, "subjects.paper.yes"), answer));
      steps.add(step(0, named(q, 0, "subjects.paper.no"), answer));
    } else if (q.kind() == Kind.RATING && q.steps() != Steps.HUNDRED) {
      boolean down = !q.points().isEmpty();
      for (int i = q.steps().lowest(); i <= q.steps().highest(); i++) {
        // Points with words stand below each other, the best on top.
        int point = down ? q.steps().lowest() + q.steps().highest() - i : i;
        steps.add(step(point, q.words(point).in(language), answer));
      }
    }
    return steps;
  }

  private String named(Question q, int point, String key) {
    String own = q.words(point).in(language);
    return own.isEmpty() ? reader.t(key) : own;
  }

  private static Step step(int value, String words, String answer) {
    String sent = Integer.toString(value);
    return Step.of(sent, words, sent.equals(answer));
  }

  private static String when(Condition when) {
    return when == null ? null : when.question() + " " + when.comparison() + " " + when.value();
  }

  private String whenWords(Condition when, Form form) {
    if (when == null) {
      return "";
    }
    Question other =
        form.questions().stream()
            .filter(q -> q.code().equals(when.question()))
            .findFirst()
            .orElse(null);
    if (other == null) {
      return "";
    }
    int number = form.questions().indexOf(other) + 1;
    String value =
        other.words(when.value()).isBlank()
            ? Integer.toString(when.value())
            : other.words(when.value()).in(language);
    String how = when.comparison().name().toLowerCase(Locale.ROOT);
    return reader.t("subjects.paper.when." + how, Integer.toString(number), value);
  }

  /** What is wrong with one of these fields; empty when nothing is. */
  public String error(List<String> fields) {
    if (problem == null) {
      return "";
    }
    return problem.violations().stream()
        .filter(v -> fields.contains(v.field()))
        .map(this::sentence)
        .findFirst()
        .orElse("");
  }

  private String sentence(Violation v) {
    return reader.t(v.code(), v.arguments().toArray())
        + " "
        + reader.t(v.code() + ".remedy", v.arguments().toArray());
  }

  /** What was wrong, for the top of the page. */
  public List<String> refused() {
    if (problem == null) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(reader.t(problem.code(), problem.arguments().toArray()));
    lines.add(reader.t(problem.code() + ".remedy", problem.arguments().toArray()));
    problem.violations().stream()
        .filter(v -> v.field().isEmpty())
        .forEach(v -> lines.add(sentence(v)));
    return lines;
  }

  /** Other languages that questions are written in, with the addresses in them. */
  static List<Language> languages(Form form, String path) {
    TreeSet<String> codes = new TreeSet<>();
    form.questions().forEach(q -> codes.addAll(q.title().more().keySet()));
    return codes.stream()
        .filter(Objects::nonNull)
        .map(c -> new Language(c, path + "?in=" + c))
        .toList();
  }
}
