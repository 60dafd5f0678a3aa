package org.baton.methods.weight;

import java.util.List;

/**
 * Weights that come from the data.
 *
 * @param weights with the sum 1; 0 for constant columns
 * @param information what each column carries before it is brought to shares: 1 - E for entropy, C
 *     for CRITIC, the deviation for standard deviation; 0 for constant columns
 * @param constant the columns with one value for all units: they have no weight, and whoever reads
 *     the weights is to be told
 */
public record FromData(double[] weights, double[] information, List<Integer> constant) {
  /** Copies the list. */
  public FromData {
    constant = List.copyOf(constant);
  }

  static FromData of(double[] information, List<Integer> constant) {
    return new FromData(Weights.normalised(information), information, constant);
  }
}
