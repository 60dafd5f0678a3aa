package org.baton.core.internal.sheets.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.api.sheet.SheetForm.Judged;
import org.baton.api.web.Reader;
import org.baton.core.internal.sheets.Answer;
import org.baton.core.internal.sheets.DraftBook.Opened;
import org.baton.core.internal.sheets.PlainAnswers;
import org.baton.core.internal.sheets.Questions.Question;

/**
 * A sheet as it is filled in.
 *
 * @param id the assignment's number
 * @param version the version of what was saved
 * @param graded whether some card offers grades in words, and an exact number beside them
 * @param scale the ends of the scale, in words of the reader
 * @param cards what is asked
 * @param answered how many are answered
 * @param refused whether the page shows what was entered and refused, not what was saved
 * @param saved when it was saved last, in words; empty for never
 */
public record SheetModel(
    long id,
    int version,
    boolean graded,
    Ends scale,
    List<Card> cards,
    int answered,
    boolean refused,
    String saved) {

  /** The ends of a scale and its decimals. */
  public record Ends(String min, String max, int digits) {}

  /**
   * Something to choose.
   *
   * @param value what is sent
   * @param words its name; empty for none
   * @param range the answers it stands for, or the number itself
   * @param from the lowest of them
   * @param to the highest of them
   */
  public record Step(
      String value, String words, String range, String from, String to, boolean chosen) {}

  /**
   * An indicator that is asked.
   *
   * @param number its place on the sheet
   * @param above the names of what is above it
   * @param exact the exact number
   * @param error what is wrong with it; empty when nothing is
   */
  public record Card(
      int number,
      String code,
      String title,
      String above,
      List<Step> steps,
      boolean notApplicable,
      boolean blank,
      String exact,
      String remark,
      String error,
      boolean graded,
      Guide guide) {}

  /** Copies the list. */
  public SheetModel {
    cards = List.copyOf(cards);
  }

  /** How many are asked. */
  public int asked() {
    return (int) cards.stream().filter(c -> c.guide().shown()).count();
  }

  /** How many are blank. */
  public int left() {
    return asked() - answered;
  }

  /** The first card that is asked and blank; null when there is none. */
  public Card firstBlank() {
    return cards.stream().filter(c -> c.guide().shown() && c.blank()).findFirst().orElse(null);
  }

  /**
   * A sheet as it was saved, or as it was entered and refused.
   *
   * @param entered null for what was saved
   * @param told what the evaluated body says of itself, by indicator
   * @param complete whether what is still missing is told beside each card
   */
  static SheetModel of(
      Opened opened,
      SheetEntry entered,
      Map<String, List<String>> told,
      boolean complete,
      Reader reader) {
    Judged judged = opened.asks().judge(entered == null ? opened.draft() : entered.draft());
    Told words = new Told(judged, complete, reader);
    List<Card> cards = new ArrayList<>();
    for (Question question : opened.questions()) {
      String code = question.code();
      Choice choice = new Choice(opened.plan().plan(), opened.asks().criterion(code));
      Entered shown =
          entered == null ? saved(opened, code, choice, words) : entered.shown(code, reader);
      boolean asked = judged.asked().contains(code);
      Guide guide =
          Guide.of(
              opened.asks().criterion(code),
              asked,
              words.open(code),
              told.getOrDefault(code, List.of()),
              reader);
      cards.add(card(cards.size() + 1, question, choice, shown, guide, reader));
    }
    var scale = opened.plan().plan().scale();
    Choice plain = new Choice(opened.plan().plan());
    return new SheetModel(
        opened.assignment().id(),
        opened.assignment().version(),
        cards.stream().anyMatch(Card::graded),
        new Ends(
            plain.exact(Answer.of(scale.min())),
            plain.exact(Answer.of(scale.max())),
            scale.digits()),
        cards,
        (int) cards.stream().filter(c -> c.guide().shown() && !c.blank()).count(),
        entered != null,
        opened.assignment().savedAt() == null ? "" : reader.time(opened.assignment().savedAt()));
  }

  /** What stands in the fields of a card. */
  record Entered(String chosen, String exact, String remark, String error) {}

  private static Entered saved(Opened opened, String code, Choice choice, Told words) {
    Answer saved = opened.draft().answers().get(code);
    return new Entered(
        choice.chosen(saved),
        choice.isGraded() ? choice.exact(saved) : "",
        opened.draft().remarks().getOrDefault(code, ""),
        words.wrong(code));
  }

  private static Card card(
      int number, Question question, Choice choice, Entered shown, Guide guide, Reader reader) {
    List<Step> steps =
        choice.steps().stream().map(s -> step(s, s.sent().equals(shown.chosen()), reader)).toList();
    boolean notApplicable = shown.chosen().equals(PlainAnswers.NOT_APPLICABLE);
    boolean blank = shown.chosen().isEmpty() && shown.exact().isBlank();
    List<String> above = question.above().stream().map(reader::t).toList();
    return new Card(
        number,
        question.code(),
        reader.t(question.title()),
        String.join(" › ", above),
        steps,
        notApplicable,
        blank,
        shown.exact(),
        shown.remark(),
        shown.error(),
        choice.isGraded(),
        guide);
  }

  private static Step step(Choice.Step step, boolean chosen, Reader reader) {
    String words =
        step.words() != null
            ? reader.t(step.words())
            : step.key().isEmpty() ? "" : reader.t(step.key());
    String from = step.from().toPlainString();
    String to = step.to().toPlainString();
    return new Step(step.sent(), words, step.shown(), from, to, chosen);
  }

  /** The words of an answer: its number, that it does not apply, or that it is blank. */
  static String words(Answer answer, Choice choice, Reader reader) {
    if (answer == null) {
      return reader.t("core.my-sheet.blank");
    }
    return answer.applies() ? choice.exact(answer) : reader.t("core.my-sheet.na");
  }
}
