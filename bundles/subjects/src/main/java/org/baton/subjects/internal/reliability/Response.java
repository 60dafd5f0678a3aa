package org.baton.subjects.internal.reliability;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.methods.survey.ResponseRates;

/**
 * The rates of AAPOR, see {@link ResponseRates}; left out where nobody was asked.
 *
 * @param least RR1
 * @param withPartial RR2
 * @param estimated RR3
 * @param cooperation COOP1
 * @param contact CON1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Response(
    Double least, Double withPartial, Double estimated, Double cooperation, Double contact) {
  private static final List<String> NAMES =
      List.of("complete", "partial", "refused", "unreached", "other", "unknown", "ineligible");

  /** What became of those who were asked, see {@link ResponseRates}; 0 for what is left out. */
  public record Question(
      Integer complete,
      Integer partial,
      Integer refused,
      Integer unreached,
      Integer other,
      Integer unknown,
      Integer ineligible) {}

  /**
   * Computes.
   *
   * @throws Problem with every number below 0
   */
  public static Response of(Question q) {
    ResponseRates rates =
        Table.named(
            "counts",
            List.of(),
            NAMES,
            () ->
                new ResponseRates(
                    number(q.complete()),
                    number(q.partial()),
                    number(q.refused()),
                    number(q.unreached()),
                    number(q.other()),
                    number(q.unknown()),
                    number(q.ineligible())));
    return new Response(
        Figure.known(rates.least()),
        Figure.known(rates.withPartial()),
        Figure.known(rates.estimated()),
        Figure.known(rates.cooperation()),
        Figure.known(rates.contact()));
  }

  private static int number(Integer given) {
    return given == null ? 0 : given;
  }
}
