package org.baton.methods.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baton.methods.agreement.Icc.Form;
import org.baton.methods.input.BadInput;
import org.baton.methods.statistics.FisherF;

/**
 * Intraclass correlations in all six forms, by the units that all raters rated. Sources: Shrout and
 * Fleiss, Intraclass Correlations: Uses in Assessing Rater Reliability, Psychological Bulletin 86
 * (1979); McGraw and Wong, Forming Inferences About Some Intraclass Correlation Coefficients,
 * Psychological Methods 1 (1996), table 7 for limits.
 *
 * @param forms in the order of {@link Form}
 * @param squares what they follow from; empty when nothing could be compared
 * @param leftOut units that not all raters rated
 */
public record Intraclass(List<Icc> forms, Optional<MeanSquares> squares, int leftOut) {
  /** Copies the list. */
  public Intraclass {
    forms = List.copyOf(forms);
  }

  /** One of the forms. */
  public Icc form(Form form) {
    return forms.get(form.ordinal());
  }

  /**
   * Computes all forms.
   *
   * @param confidence of the limits, usually {@link Confidence#USUAL}
   * @throws BadInput with {@code confidence}
   */
  public static Intraclass of(Ratings ratings, double confidence) {
    Confidence.checked(confidence);
    double[][] table = ratings.whole();
    int leftOut = ratings.units() - table.length;
    Optional<Reason> nothing = ratings.nothingToCompare();
    if (nothing.isEmpty() && table.length < 2) {
      nothing = Optional.of(table.length == 0 ? Reason.NO_WHOLE_UNIT : Reason.ONE_UNIT);
    }
    if (nothing.isPresent()) {
      return undefined(nothing.get(), Optional.empty(), leftOut);
    }
    MeanSquares s = MeanSquares.of(table);
    if (s.betweenUnits() == 0 && s.withinUnits() == 0) {
      return undefined(Reason.NO_VARIANCE, Optional.of(s), leftOut);
    }
    List<Icc> single = List.of(one(s, confidence), two(s, confidence), three(s, confidence));
    List<Icc> all = new ArrayList<>(single);
    for (Icc icc : single) {
      all.add(mean(icc, s.raters()));
    }
    return new Intraclass(all, Optional.of(s), leftOut);
  }

  private static Intraclass undefined(Reason reason, Optional<MeanSquares> squares, int leftOut) {
    List<Icc> none = new ArrayList<>();
    for (Form form : Form.values()) {
      none.add(new Icc(form, Estimate.undefined(reason), Optional.empty()));
    }
    return new Intraclass(none, squares, leftOut);
  }

  private static Icc one(MeanSquares s, double confidence) {
    FTest test =
        FTest.of(
            s.betweenUnits(),
            s.withinUnits(),
            s.units() - 1,
            (double) s.units() * (s.raters() - 1));
    return new Icc(Form.ONE_SINGLE, ofRatio(test, s.raters(), confidence), Optional.of(test));
  }

  private static Icc three(MeanSquares s, double confidence) {
    if (s.betweenUnits() == 0 && s.error() == 0) {
      return new Icc(Form.THREE_SINGLE, Estimate.undefined(Reason.SAME_UNITS), Optional.empty());
    }
    FTest test = twoWay(s);
    return new Icc(Form.THREE_SINGLE, ofRatio(test, s.raters(), confidence), Optional.of(test));
  }

  private static FTest twoWay(MeanSquares s) {
    double below = (s.units() - 1.0) * (s.raters() - 1);
    return FTest.of(s.betweenUnits(), s.error(), s.units() - 1, below);
  }

  /** (F - 1) / (F + k - 1), with the limits of F. */
  static Estimate ofRatio(FTest test, double k, double confidence) {
    Confidence f = test.limits(confidence);
    return Estimate.of(share(test.ratio(), k))
        .within(new Confidence(confidence, share(f.low(), k), share(f.high(), k)))
        .withP(test.p());
  }

  private static double share(double ratio, double k) {
    return Double.isInfinite(ratio) ? 1 : (ratio - 1) / (ratio + k - 1);
  }

  private static Icc two(MeanSquares s, double confidence) {
    double k = s.raters();
    double n = s.units();
    double whole = s.betweenUnits() + (k - 1) * s.error() + k * (s.betweenRaters() - s.error()) / n;
    if (!(whole > 0) || s.betweenUnits() == 0 && s.error() == 0) {
      return new Icc(Form.TWO_SINGLE, Estimate.undefined(Reason.SAME_UNITS), Optional.empty());
    }
    FTest test = twoWay(s);
    double value = (s.betweenUnits() - s.error()) / whole;
    Estimate estimate = Estimate.of(value).withP(test.p());
    return new Icc(
        Form.TWO_SINGLE,
        twoLimits(s, value, confidence).map(estimate::within).orElse(estimate),
        Optional.of(test));
  }

  /** None without degrees of freedom, as when neither units nor raters differ. */
  private static Optional<Confidence> twoLimits(MeanSquares s, double value, double confidence) {
    if (value == 1) {
      return Optional.of(new Confidence(confidence, 1, 1));
    }
    double k = s.raters();
    double n = s.units();
    double a = k * value / (n * (1 - value)) * s.betweenRaters();
    double b = (1 + k * value * (n - 1) / (n * (1 - value))) * s.error();
    double freedom = (a + b) * (a + b) / (a * a / (k - 1) + b * b / ((n - 1) * (k - 1)));
    if (!(freedom > 0)) {
      return Optional.empty();
    }
    double tail = (1 - confidence) / 2;
    double rest = k * s.betweenRaters() + (k * n - k - n) * s.error();
    double low = FisherF.exceeded(tail, n - 1, freedom);
    double high = FisherF.exceeded(tail, freedom, n - 1);
    double bms = s.betweenUnits();
    return Optional.of(
        new Confidence(
            confidence,
            n * (bms - low * s.error()) / (low * rest + n * bms),
            n * (high * bms - s.error()) / (rest + n * high * bms)));
  }

  /**
   * What the mean of k raters has, after Spearman and Brown; limits follow in the same way. Below
   * -1 / (k - 1), where form 2 may have its lower limit, the mean has none.
   */
  static Icc mean(Icc single, double k) {
    Form form = Form.values()[single.form().ordinal() + Form.values().length / 2];
    Estimate of = single.estimate();
    if (!of.defined() || !steps(of.value().getAsDouble(), k)) {
      Reason reason = of.defined() ? Reason.SAME_UNITS : of.reason();
      return new Icc(form, Estimate.undefined(reason), single.test());
    }
    Estimate mean = Estimate.of(stepped(of.value().getAsDouble(), k));
    if (of.limits().filter(l -> steps(l.low(), k)).isPresent()) {
      Confidence l = of.limits().get();
      mean = mean.within(new Confidence(l.level(), stepped(l.low(), k), stepped(l.high(), k)));
    }
    return new Icc(
        form, of.p().isPresent() ? mean.withP(of.p().getAsDouble()) : mean, single.test());
  }

  private static boolean steps(double value, double k) {
    return 1 + (k - 1) * value > 1e-12;
  }

  private static double stepped(double value, double k) {
    return k * value / (1 + (k - 1) * value);
  }
}
