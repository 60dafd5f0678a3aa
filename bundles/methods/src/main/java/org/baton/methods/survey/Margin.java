package org.baton.methods.survey;

/**
 * A trait by which a sample is brought to what is known of everybody, such as age.
 *
 * @param category the category of each respondent, from 0
 * @param target what is known of each category: numbers of people, or shares; more than 0
 */
public record Margin(int[] category, double[] target) {
  /** Copies the lists. */
  public Margin {
    category = category.clone();
    target = target.clone();
  }
}
