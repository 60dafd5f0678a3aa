package org.baton.core.internal.sheets.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.baton.api.plan.GradeBand;
import org.baton.api.plan.Plan;
import org.baton.api.plan.Scale;
import org.baton.api.sheet.SheetForm.Criterion;
import org.baton.api.text.Text;
import org.baton.core.internal.sheets.Answer;
import org.baton.core.internal.sheets.PlainAnswers;

/**
 * How an answer is chosen: from every step of a short scale, or from grades in words, each standing
 * for its middle, with an exact number beside them.
 */
final class Choice {
  /** A scale with more steps than these is offered as grades. */
  private static final int MOST_STEPS = 11;

  private static final int FIVE = 5;

  private final Scale scale;
  private final List<Step> steps;
  private final boolean graded;

  /**
   * Something to choose.
   *
   * @param from the lowest answer it stands for
   * @param to the highest one
   * @param value what is sent and, for a grade, entered
   * @param words its name; null when a text of the module names it
   * @param key the key of its name; empty when it needs no words
   * @param shown the answers it stands for, as people read them
   */
  record Step(
      BigDecimal from, BigDecimal to, BigDecimal value, Text words, String key, String shown) {
    String sent() {
      return value.toPlainString();
    }

    boolean has(BigDecimal number) {
      return number.compareTo(from) >= 0 && number.compareTo(to) <= 0;
    }
  }

  /** What cannot be read or does not fit; the key of what is wrong. */
  static final class Unclear extends Exception {
    private static final long serialVersionUID = 1L;

    Unclear(String key) {
      super(key);
    }
  }

  Choice(Plan plan) {
    this(plan, null);
  }

  /**
   * The choice of one answer.
   *
   * @param criterion how a form asks for it; null when it is asked plainly
   */
  Choice(Plan plan, Criterion criterion) {
    this.scale = plan.scale();
    boolean levels = criterion != null && !criterion.between();
    BigDecimal width = number(scale.max()).subtract(number(scale.min()));
    boolean fine = scale.digits() > 0 || width.compareTo(BigDecimal.valueOf(MOST_STEPS)) >= 0;
    this.graded = fine && !levels;
    this.steps = levels ? levels(criterion) : graded ? grades(plan) : every();
  }

  private static List<Step> levels(Criterion criterion) {
    return criterion.levels().stream()
        .map(
            l -> {
              BigDecimal value = number(l.value());
              String point = Integer.toString(l.point());
              return new Step(value, value, value, l.words(), "", point);
            })
        .toList();
  }

  boolean isGraded() {
    return graded;
  }

  List<Step> steps() {
    return steps;
  }

  private List<Step> every() {
    List<Step> all = new ArrayList<>();
    BigDecimal max = number(scale.max());
    int count = (int) (scale.max() - scale.min()) + 1;
    for (BigDecimal at = number(scale.min()); at.compareTo(max) <= 0; at = at.add(BigDecimal.ONE)) {
      all.add(new Step(at, at, at, null, anchor(all.size(), count), at.toPlainString()));
    }
    return all;
  }

  /** Five steps have a word each; of other scales the ends do. */
  private static String anchor(int at, int count) {
    if (count == FIVE) {
      return "core.my-sheet.step." + (at + 1);
    }
    return at == 0 ? "core.my-sheet.step.low" : at == count - 1 ? "core.my-sheet.step.high" : "";
  }

  /** The plan's own grades when the answers are on the scale of totals; five even steps if not. */
  private List<Step> grades(Plan plan) {
    boolean own = scale.min() == 0 && scale.max() == 100 && plan.grades().size() > 1;
    List<Step> found = new ArrayList<>();
    BigDecimal above = number(scale.max());
    if (own) {
      for (GradeBand band : plan.grades()) {
        above = add(found, number(Math.max(0, band.from())), above, band.title(), "");
      }
      return found;
    }
    BigDecimal min = number(scale.min());
    BigDecimal width = above.subtract(min);
    for (int i = FIVE; i >= 1; i--) {
      BigDecimal part = width.multiply(BigDecimal.valueOf(i - 1)).divide(BigDecimal.valueOf(FIVE));
      BigDecimal from = min.add(part).setScale(scale.digits(), RoundingMode.HALF_UP);
      above = add(found, from, above, null, "core.my-sheet.step." + i);
    }
    return found;
  }

  /** Adds a grade from one number to another and answers where the next one below it ends. */
  private BigDecimal add(
      List<Step> to, BigDecimal lowest, BigDecimal highest, Text words, String key) {
    BigDecimal from = lowest.setScale(scale.digits(), RoundingMode.CEILING);
    if (from.compareTo(highest) > 0) {
      return highest;
    }
    BigDecimal middle =
        from.add(highest)
            .divide(BigDecimal.valueOf(2))
            .setScale(scale.digits(), RoundingMode.HALF_UP);
    String range = from.toPlainString() + "–" + highest.toPlainString();
    to.add(new Step(from, highest, plain(middle), words, key, range));
    return from.subtract(BigDecimal.ONE.movePointLeft(scale.digits()));
  }

  /** What the choice of an answer is sent as; empty when it is blank. */
  String chosen(Answer answer) {
    if (answer == null) {
      return "";
    }
    return answer.applies() ? step(number(answer.value())) : PlainAnswers.NOT_APPLICABLE;
  }

  private String step(BigDecimal number) {
    return steps.stream().filter(s -> s.has(number)).map(Step::sent).findFirst().orElse("");
  }

  /** The exact number of an answer; empty without one. */
  String exact(Answer answer) {
    return answer == null || !answer.applies() ? "" : number(answer.value()).toPlainString();
  }

  /**
   * The answer that a form means. Of the two places the one that was changed counts; when both were
   * and they disagree, nobody can tell.
   *
   * @param choice what is chosen
   * @param typed the exact number
   * @param before the answer the form was shown with; null when it was blank
   * @return null when it is blank
   */
  Answer read(String choice, String typed, Answer before) throws Unclear {
    String exact = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replace(',', '.');
    boolean typedNew = graded && !exact.isEmpty() && !exact.equals(exact(before));
    boolean choseNew = !choice.equals(chosen(before));
    if (typedNew) {
      BigDecimal number = parse(exact);
      if (choseNew && !choice.equals(step(number))) {
        throw new Unclear("core.my-sheet.unclear");
      }
      return Answer.of(number.doubleValue());
    }
    if (choice.isEmpty()) {
      return null;
    }
    if (choice.equals(PlainAnswers.NOT_APPLICABLE)) {
      return Answer.NOT_APPLICABLE;
    }
    boolean same = graded && !choseNew && !exact.isEmpty();
    return Answer.of(parse(same ? exact : choice).doubleValue());
  }

  private static BigDecimal parse(String words) throws Unclear {
    try {
      if (words.length() > 20) {
        throw new Unclear("core.my-sheet.no-number");
      }
      BigDecimal number = new BigDecimal(words);
      if (Math.abs((long) number.scale()) > 20) {
        throw new Unclear("core.my-sheet.no-number");
      }
      return number;
    } catch (NumberFormatException e) {
      throw (Unclear) new Unclear("core.my-sheet.no-number").initCause(e);
    }
  }

  private static BigDecimal number(double value) {
    return plain(BigDecimal.valueOf(value));
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
