package org.baton.subjects.internal.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.problem.Problem;
import org.baton.methods.group.GroupMean;
import org.baton.subjects.internal.forms.Words;
import org.baton.subjects.internal.reliability.Figure;
import org.baton.subjects.internal.reliability.Weighted;
import org.baton.subjects.internal.survey.CountedSurveys.Respondents;
import org.baton.subjects.internal.survey.Survey;

/**
 * What a counted survey says of an element when its kinds of people have the shares that were
 * wanted, and what that costs. It does not change scores, in which each answer counts the same.
 *
 * @param survey its number
 * @param title its name
 * @param answered how many sound answers there are from people who said what they are
 * @param reason {@code none}; {@code no-quotas} where not every kind of people has one, {@code few}
 *     where one has fewer answers than may be shown, {@code nobody} where one has none, {@code
 *     many} where there are more answers than are weighted at once, {@code rest} where, beside the
 *     means of all answers, it would tell what a few others said
 * @param quotas how many of each kind were wanted, or the share that it is known to have, by its
 *     code
 * @param raw the mean of all answers alike
 * @param mean with weights
 * @param margin of error on either side of it, for 95 %
 * @param designEffect what unequal weights cost
 * @param effective how many equally weighted answers would say as much
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SurveyWeights(
    long survey,
    Words title,
    int answered,
    String reason,
    Map<String, Double> quotas,
    Double raw,
    Double mean,
    Double margin,
    Double designEffect,
    Double effective) {

  /** Weighted by the quotas of the survey. */
  static SurveyWeights of(Survey survey, Respondents who) {
    Map<String, Double> quotas = new LinkedHashMap<>();
    survey.strata().forEach(s -> quotas.put(s.code(), (double) s.quota()));
    boolean all = survey.strata().stream().allMatch(s -> s.quota() > 0);
    String reason = reason(survey, who);
    return of(survey, who, quotas, reason.equals("none") && !all ? "no-quotas" : reason);
  }

  /**
   * Weighted by shares that are known.
   *
   * @param shares one of each kind of people, above 0
   */
  static SurveyWeights of(Survey survey, Respondents who, Map<String, Double> shares) {
    return of(survey, who, shares, reason(survey, who));
  }

  private static SurveyWeights of(
      Survey survey, Respondents who, Map<String, Double> wanted, String reason) {
    double[] values = who.values().stream().mapToDouble(v -> v).toArray();
    if (!reason.equals("none")) {
      return untold(survey.id(), survey.title(), values.length, reason, wanted);
    }
    Weighted w = Weighted.of(question(wanted, who));
    return new SurveyWeights(
        survey.id(),
        survey.title(),
        values.length,
        reason,
        wanted,
        Figure.known(GroupMean.of(values).mean()),
        w.mean(),
        w.margin(),
        w.kish().designEffect(),
        w.kish().effective());
  }

  /** Whether there are figures. */
  boolean tells() {
    return reason.equals("none");
  }

  /** The same without figures. */
  SurveyWeights without(String why) {
    return untold(survey, title, answered, why, quotas);
  }

  private static SurveyWeights untold(
      long survey, Words title, int answered, String reason, Map<String, Double> quotas) {
    return new SurveyWeights(survey, title, answered, reason, quotas, null, null, null, null, null);
  }

  /** Why nothing may be told, whatever the kinds of people are weighted by; or {@code none}. */
  static String reason(Survey survey, Respondents who) {
    if (survey.strata().isEmpty()) {
      return "no-quotas";
    }
    if (who.values().size() > Weighted.MOST) {
      return "many";
    }
    // With two kinds of people the raw and the weighted mean together give the mean of each.
    long fewest =
        survey.strata().stream()
            .mapToLong(s -> who.strata().stream().filter(s.code()::equals).count())
            .min()
            .orElse(0);
    return fewest == 0 ? "nobody" : fewest < survey.minimum() ? "few" : "none";
  }

  /**
   * By one margin, so that it converges at once.
   *
   * @throws Problem never, after what was checked
   */
  private static Weighted.Question question(Map<String, Double> quotas, Respondents who) {
    return new Weighted.Question(
        List.of(new Weighted.Known("stratum", quotas, who.strata())),
        null,
        who.values(),
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
