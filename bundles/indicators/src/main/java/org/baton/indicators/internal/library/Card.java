package org.baton.indicators.internal.library;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is written down about an indicator beyond what a score needs, or the rules of a node above
 * indicators. Words are empty and numbers null when nobody said.
 *
 * @param definition what it is
 * @param purpose why it is measured
 * @param basis its legal basis
 * @param element the element of performance it stands for
 * @param formula how its value follows from data items; empty when it is reported itself
 * @param frequency how often it is measured
 * @param collector who collects it
 * @param verification how it is verified
 * @param disaggregations by what it is broken down
 * @param applicability for which units it applies, in words
 * @param quality the rating of its data: {@code A} to {@code D}, or empty
 * @param resultType {@code input}, {@code process}, {@code output} or {@code outcome}, or empty
 * @param counter the code of the indicator that shows if this one is gamed
 * @param counterReason why it needs none
 * @param baseline where units stand before
 * @param lower the lowest possible value
 * @param upper the highest possible value
 * @param burdenHours hours of work a unit spends on it in a cycle
 * @param rules for a node above indicators: aggregation, missing, rounding as a plan writes them
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Card(
    String definition,
    String purpose,
    String basis,
    String element,
    String formula,
    String frequency,
    String collector,
    String verification,
    List<String> disaggregations,
    String applicability,
    String quality,
    String resultType,
    String counter,
    String counterReason,
    Double baseline,
    Double lower,
    Double upper,
    Double burdenHours,
    Map<String, Object> rules) {
  /** Nothing is written down. */
  public static final Card BLANK =
      new Card(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null, null, null);

  /** Puts the empty string, list and map where nothing was said. */
  public Card {
    definition = Objects.requireNonNullElse(definition, "");
    purpose = Objects.requireNonNullElse(purpose, "");
    basis = Objects.requireNonNullElse(basis, "");
    element = Objects.requireNonNullElse(element, "");
    formula = Objects.requireNonNullElse(formula, "");
    frequency = Objects.requireNonNullElse(frequency, "");
    collector = Objects.requireNonNullElse(collector, "");
    verification = Objects.requireNonNullElse(verification, "");
    disaggregations = disaggregations == null ? List.of() : List.copyOf(disaggregations);
    applicability = Objects.requireNonNullElse(applicability, "");
    quality = Objects.requireNonNullElse(quality, "");
    resultType = Objects.requireNonNullElse(resultType, "");
    counter = Objects.requireNonNullElse(counter, "");
    counterReason = Objects.requireNonNullElse(counterReason, "");
    rules = rules == null ? Map.of() : Map.copyOf(rules);
  }
}
