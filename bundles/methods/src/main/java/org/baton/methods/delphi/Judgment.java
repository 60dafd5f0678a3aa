package org.baton.methods.delphi;

import java.util.List;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;

/**
 * What an expert says about their own answers, and what the parts of the authority coefficient
 * follow from. The values are those usual in Chinese Delphi studies.
 *
 * @param familiarity Cs as a step from 1, not familiar, to 6, very familiar
 * @param practice how much experience counted, from 1, little, to 3, much
 * @param theory how much analysis counted, 1 to 3
 * @param peers how much the knowledge of others counted, 1 to 3
 * @param intuition how much intuition counted, 1 to 3
 */
public record Judgment(int familiarity, int practice, int theory, int peers, int intuition) {
  private static final int STEPS = 6;
  private static final List<Double> PRACTICE = List.of(.3, .4, .5);
  private static final List<Double> THEORY = List.of(.1, .2, .3);
  private static final double REST = .1;

  /**
   * Refuses steps that are none.
   *
   * @throws BadInput with {@code familiarity}, {@code practice}, {@code theory}, {@code peers} or
   *     {@code intuition}
   */
  public Judgment {
    List<Fault> faults = new java.util.ArrayList<>();
    step("familiarity", familiarity, STEPS, faults);
    step("practice", practice, PRACTICE.size(), faults);
    step("theory", theory, THEORY.size(), faults);
    step("peers", peers, THEORY.size(), faults);
    step("intuition", intuition, THEORY.size(), faults);
    BadInput.refuse(faults);
  }

  private static void step(String code, int value, int most, List<Fault> faults) {
    if (value < 1 || value > most) {
      faults.add(Fault.of(code, value));
    }
  }

  /** Cs, 0 to 1: a fifth for each step. */
  public double familiar() {
    return (familiarity - 1) / (STEPS - 1.0);
  }

  /**
   * Ca, .6 to 1: experience .3 to .5, analysis .1 to .3, and .1 each for others and for intuition,
   * however much they counted.
   */
  public double basis() {
    return PRACTICE.get(practice - 1) + THEORY.get(theory - 1) + REST + REST;
  }

  /** Cr = (Ca + Cs) / 2. */
  public double authority() {
    return Panel.authority(basis(), familiar());
  }
}
