package org.baton.subjects.internal.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.baton.api.text.Text;
import org.baton.subjects.internal.reliability.Figure;

/**
 * What a group of a cycle says about the units, element by element, and how reliable it is.
 *
 * @param cycle the cycle's code
 * @param group the group's code
 * @param title its name
 * @param minimum how many evaluators each unit needs
 * @param anonymous whether its answers are shown only together: never whose they are
 * @param shown how many answers a figure needs to be shown
 * @param sheets how many sheets were locked
 * @param units how many units they are about
 * @param evaluators how many evaluators locked them
 * @param resamples of the bootstrap behind the limits of alpha; 0 when there are too many answers
 *     for it
 * @param input the SHA-256 of what this follows from
 * @param elements what the group was asked, in the order of the plan
 */
public record Outcome(
    String cycle,
    String group,
    Text title,
    int minimum,
    boolean anonymous,
    int shown,
    long sheets,
    int units,
    int evaluators,
    int resamples,
    String input,
    List<Element> elements) {
  /** Copies the list. */
  public Outcome {
    elements = List.copyOf(elements);
  }

  /**
   * An element.
   *
   * @param code its code
   * @param title its name
   * @param answers how many answers there are
   * @param units how many units have one
   * @param few how many of these have fewer than the minimum
   * @param mean of all answers; left out without any, and below what is shown
   * @param deviation likewise
   * @param alpha Krippendorff's alpha, ordinal, with limits by the bootstrap over units
   * @param band how good it is; left out when it is undefined
   * @param single ICC(1,1): of one answer
   * @param together ICC(1,k): of the mean of as many as units have on average
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Element(
      String code,
      Text title,
      int answers,
      int units,
      int few,
      Double mean,
      Double deviation,
      Figure alpha,
      String band,
      Figure single,
      Figure together) {}
}
