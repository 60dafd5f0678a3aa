package org.baton.methods.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.baton.methods.agreement.Examples.SHROUT_FLEISS;

import org.baton.methods.agreement.Icc.Form;
import org.baton.methods.input.BadInput;
import org.junit.jupiter.api.Test;

class GeneralizabilityTest {
  @Test
  void coefficientsAreTheIntraclassOnes() {
    Generalizability g = Generalizability.of(SHROUT_FLEISS);
    Intraclass icc = Intraclass.of(SHROUT_FLEISS, .95);
    double[] forms = {
      g.relative(1).orElseThrow(), g.absolute(1).orElseThrow(),
      g.relative(4).orElseThrow(), g.absolute(4).orElseThrow()
    };
    Form[] same = {Form.THREE_SINGLE, Form.TWO_SINGLE, Form.THREE_MEAN, Form.TWO_MEAN};
    for (int i = 0; i < same.length; i++) {
      double value = icc.form(same[i]).estimate().value().orElseThrow();
      assertThat(forms[i]).as(same[i].code()).isCloseTo(value, within(1e-12));
    }
  }

  @Test
  void theFewestRatersThatReachATarget() {
    Generalizability g = Generalizability.of(SHROUT_FLEISS);
    assertThat(g.ratersFor(.9)).hasValue(4);
    assertThat(g.ratersForAbsolute(.9)).hasValue(23);
    assertThat(g.absolute(23).orElseThrow()).isGreaterThanOrEqualTo(.9);
    assertThat(g.absolute(22).orElseThrow()).isLessThan(.9);
    assertThat(g.ratersForAbsolute(.999999)).isEmpty();
    assertThatThrownBy(() -> g.ratersFor(1)).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> g.relative(0)).isInstanceOf(BadInput.class);
  }

  @Test
  void variancesBelowNothingAreNamed() {
    Ratings noise = new Ratings(new double[][] {{1, 5, 3}, {5, 1, 3}, {3, 3, 3.1}});
    Generalizability g = Generalizability.of(noise);
    assertThat(g.below()).containsExactly("units", "raters");
    assertThat(g.reason()).isEqualTo(Reason.SAME_UNITS);
    assertThat(g.relative(5)).isEmpty();
    assertThat(g.ratersFor(.8)).isEmpty();
    assertThat(Generalizability.of(new Ratings(new double[][] {{1}, {2}})).reason())
        .isEqualTo(Reason.ONE_RATER);
  }

  @Test
  void cronbachWithLimitsOfFeldt() {
    Cronbach c = Cronbach.of(SHROUT_FLEISS, .95);
    assertThat(c.estimate().value().orElseThrow()).isCloseTo(.9093, within(5e-5));
    assertThat(c.estimate().limits().orElseThrow().low()).isCloseTo(.6756747138, within(1e-9));
    assertThat(c.estimate().limits().orElseThrow().high()).isCloseTo(.9858916782, within(1e-9));
    double[][] answers = {{1, 2, Double.NaN}, {2, 3, 1}, {4, 4, 2}};
    assertThat(Cronbach.of(new Ratings(answers), .95).leftOut()).isEqualTo(1);
    double[][] flat = {{3, 3}, {3, 3}};
    assertThat(Cronbach.of(new Ratings(flat), .95).estimate())
        .isEqualTo(Estimate.undefined(Reason.NO_VARIANCE));
  }
}
