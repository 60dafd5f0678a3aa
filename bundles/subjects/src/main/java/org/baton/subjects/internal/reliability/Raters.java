package org.baton.subjects.internal.reliability;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.methods.rater.Burst;

/**
 * What raters do: severity, habits, and sheets that are worth a look.
 *
 * @param reason {@code none}, or the word for why severity cannot be compared
 * @param components what ratings connect, when that is not everything
 * @param mean of the fair scores; left out with them
 * @param deviation of what neither units nor raters explain
 * @param freedom its degrees of freedom
 * @param units raw and fair scores
 * @param raters severity and habits
 * @param pairs of units and raters that depart from what both let expect
 * @param mutual pairs of units whose raters favour each other
 * @param identical groups of sheets with the same answers
 * @param bursts times in which many sheets came
 * @param parameters every named parameter with the value that was used
 * @param defaulted those that nobody gave
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Raters(
    String reason,
    List<Part> components,
    Double mean,
    Double deviation,
    int freedom,
    List<Unit> units,
    List<Rater> raters,
    List<Pair> pairs,
    List<Mutual> mutual,
    List<Same> identical,
    List<Burst> bursts,
    Map<String, Object> parameters,
    List<String> defaulted) {
  /** The most sheets. */
  public static final int MOST_SHEETS = 20_000;

  /** The most answers on a sheet. */
  static final int MOST_ANSWERS = 500;

  /**
   * A sheet.
   *
   * @param rater who
   * @param unit about whom
   * @param answers one a criterion; null for one that was not answered
   * @param at when it came, in seconds; may be left out
   * @param from the unit the rater belongs to; may be left out
   */
  public record Given(String rater, String unit, List<Double> answers, Long at, String from) {
    /** A sheet of a rater who belongs to no unit that is known. */
    public Given(String rater, String unit, List<Double> answers, Long at) {
      this(rater, unit, answers, at, null);
    }
  }

  /**
   * What is asked.
   *
   * @param sheets at most {@value #MOST_SHEETS}
   * @param low the scale's lowest value; 0 by default
   * @param high its highest; 100 by default
   * @param items sheets with fewer answers are neither straight nor identical; 3 by default
   * @param fewest raters with fewer sheets are not judged; 5 by default
   * @param z pairs beyond it are told; 3 by default
   * @param window of bursts in seconds; 60 by default
   * @param most sheets in a window; 10 by default
   */
  public record Question(
      List<Given> sheets,
      Double low,
      Double high,
      Integer items,
      Integer fewest,
      Double z,
      Long window,
      Integer most) {}

  /** Units and raters that ratings connect. */
  public record Part(List<String> units, List<String> raters) {}

  /** A unit's score, raw and, unless it is left out, without the severity of its raters. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Unit(String unit, int ratings, double raw, Double fair) {}

  /** A rater; what cannot be told is left out. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Rater(
      String rater,
      int sheets,
      Double effect,
      Double error,
      Double z,
      Double mean,
      Double spread,
      Double middle,
      Double halo,
      Double straight,
      List<String> flags) {}

  /** A rating that departs from what is expected; z is left out when it is beyond all bounds. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Pair(String unit, String rater, double value, double expected, Double z) {}

  /**
   * Two units whose raters favour each other: how many ratings each has from the other, and how far
   * they are above what is expected, together; left out when that is beyond all bounds.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Mutual(
      String first, String second, int ofFirst, int ofSecond, Double zOfFirst, Double zOfSecond) {}

  /** Sheets with the same answers. */
  public record Same(int answers, boolean straight, List<SheetName> sheets) {}

  /** Which sheet. */
  public record SheetName(String rater, String unit) {}

  /**
   * Computes; severity is that of the means of sheets.
   *
   * @throws Problem with every mistake
   */
  public static Raters of(Question question) {
    List<Given> sheets = Objects.requireNonNullElse(question.sheets(), List.of());
    check(sheets);
    return new RaterStudy(sheets, question).told();
  }

  /** The same without fair scores. */
  public Raters rawOnly() {
    return new Raters(
        reason,
        components,
        null,
        deviation,
        freedom,
        units.stream().map(u -> new Unit(u.unit(), u.ratings(), u.raw(), null)).toList(),
        raters,
        pairs,
        mutual,
        identical,
        bursts,
        parameters,
        defaulted);
  }

  /** More sheets than are looked at together. */
  public static Problem tooMany(long sheets) {
    return Problem.of(Kind.TOO_LARGE, "subjects.reliability.sheets", sheets, MOST_SHEETS);
  }

  private static void check(List<Given> sheets) {
    if (sheets.size() > MOST_SHEETS) {
      throw tooMany(sheets.size());
    }
    List<Violation> mistakes = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      Given g = sheets.get(i);
      boolean named = g != null && g.rater() != null && g.unit() != null && g.answers() != null;
      if (!named) {
        mistakes.add(Violation.at("sheets/#" + (i + 1), "", "subjects.reliability.sheet"));
      } else if (g.answers().size() > MOST_ANSWERS) {
        mistakes.add(
            Violation.at(
                "sheets/#" + (i + 1),
                g.answers().size(),
                "subjects.reliability.answers",
                MOST_ANSWERS));
      }
    }
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("subjects.reliability.invalid", mistakes, mistakes.size());
    }
  }
}
