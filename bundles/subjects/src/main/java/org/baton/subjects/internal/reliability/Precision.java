package org.baton.subjects.internal.reliability;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.baton.api.problem.Problem;
import org.baton.methods.agreement.Confidence;
import org.baton.methods.survey.ErrorMargin;

/**
 * How far figures of a sample may be from those of everybody.
 *
 * @param mean on either side of a mean; left out without a deviation
 * @param share on either side of a share; left out without one
 * @param low the lower limit of the share, after Wilson
 * @param high the upper one
 * @param correction for the size of the population
 * @param parameters every named parameter with the value that was used
 * @param defaulted those that nobody gave
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Precision(
    Double mean,
    Double share,
    Double low,
    Double high,
    double correction,
    Map<String, Object> parameters,
    List<String> defaulted) {
  /**
   * What is asked.
   *
   * @param answered how many answered, at least 1
   * @param effective the effective size of the sample; as many as answered by default
   * @param population how many people there are; 0 for very many by default
   * @param confidence .95 by default
   * @param deviation of ratings; none by default
   * @param share that a limit is wanted of, 0 to 1; none by default
   */
  public record Question(
      Integer answered,
      Double effective,
      Double population,
      Double confidence,
      Double deviation,
      Double share) {}

  /**
   * Computes.
   *
   * @throws Problem with every mistake
   */
  public static Precision of(Question question) {
    Named named = new Named();
    int answered = named.given("answered", question.answered(), 0);
    double effective = named.given("effective", question.effective(), (double) answered);
    double population = named.given("population", question.population(), 0.0);
    double confidence = named.given("confidence", question.confidence(), Confidence.USUAL);
    double people = population == 0 ? Double.POSITIVE_INFINITY : population;
    List<String> none = List.of();
    return Table.named(
        "margin",
        none,
        none,
        () -> {
          ErrorMargin margin = new ErrorMargin(confidence, effective, people, answered);
          Double share = question.share();
          ErrorMargin.Limits limits = share == null ? null : margin.limits(share);
          return new Precision(
              question.deviation() == null ? null : margin.ofMean(question.deviation()),
              share == null ? null : margin.ofShare(share),
              limits == null ? null : limits.low(),
              limits == null ? null : limits.high(),
              margin.correction(),
              named.used(),
              named.defaulted());
        });
  }
}
