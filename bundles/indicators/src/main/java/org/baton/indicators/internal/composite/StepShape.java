package org.baton.indicators.internal.composite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baton.indicators.internal.library.Numerals;
import org.baton.methods.aggregate.Aggregation;
import org.baton.methods.aggregate.Availability;
import org.baton.methods.aggregate.Missing;
import org.baton.methods.normalise.Deviation;
import org.baton.methods.normalise.FractionOfMaximum;
import org.baton.methods.normalise.PercentileRank;
import org.baton.methods.outlier.Transform;
import org.baton.methods.rank.Ranks;
import org.baton.methods.screen.Sides;

/** Which parameters each step takes besides its way, so that a form can ask for them. */
public final class StepShape {
  private static final Parameter CAPPED = flag("capped", "no");
  private static final Parameter TIES = choice("ties", Ranks.ties());

  private static final Map<String, List<Parameter>> WAYS =
      Map.of(
          "min-max",
          List.of(
              number("from", "0"),
              number("to", "100"),
              choice("constant", List.of("error", "middle"))),
          "z-score",
          List.of(number("mean", "0"), number("deviation", "1"), choice("kind", Deviation.names())),
          "rank",
          List.of(TIES),
          "borda",
          List.of(TIES),
          "percentile-rank",
          List.of(
              new Parameter(
                  "definition", Kind.CHOICE, "at-or-below", PercentileRank.Definition.names())),
          "distance-to-target",
          List.of(number("target", ""), CAPPED),
          "distance-to-reference",
          List.of(new Parameter("reference", Kind.WORD, "", List.of()), CAPPED),
          "goalposts",
          List.of(
              number("low", ""),
              number("high", ""),
              number("scale", "100"),
              flag("truncated", "yes")),
          "fraction-of-maximum",
          List.of(choice("down", FractionOfMaximum.Down.names())));

  private static final List<Parameter> SCREEN =
      List.of(
          number("availability", "2/3"),
          number("nonZero", "0.05"),
          number("indicatorAvailability", "2/3"),
          choice("sides", Sides.names()),
          new Parameter("keep", Kind.WORDS, "", List.of()),
          new Parameter("drop", Kind.WORDS, "", List.of()));

  private static final List<Parameter> TREAT =
      List.of(
          number("skewness", "2"),
          number("kurtosis", "3.5"),
          number("limit", "5"),
          flag("forced", "no"),
          new Parameter("transform", Kind.CHOICE, "log-range", Transform.names()),
          flag("combined", "no"));

  private static final List<Parameter> RULE =
      List.of(
          choice("method", Aggregation.names()),
          number("power", ""),
          number("floor", ""),
          choice("missing", Missing.names()),
          number("availability", "2/3"),
          choice("measure", Availability.names()),
          number("substitute", ""));

  private StepShape() {}

  /** What a parameter holds. */
  public enum Kind {
    /** A number. */
    NUMBER,
    /** One of several words. */
    CHOICE,
    /** Yes or no. */
    FLAG,
    /** A word, such as the code of a unit. */
    WORD,
    /** Several words. */
    WORDS
  }

  /**
   * A parameter.
   *
   * @param name its name
   * @param kind what it holds
   * @param otherwise what holds when it is not given; empty when nothing does
   * @param choices the words to choose from
   */
  public record Parameter(String name, Kind kind, String otherwise, List<String> choices) {
    /** What was typed; words that are no number stay, for whoever reads parameters to refuse. */
    public Object read(String words) {
      return switch (kind) {
        case NUMBER -> Guided.number(words);
        case FLAG -> choices.contains(words) ? (Object) words.equals("yes") : words;
        case CHOICE, WORD -> words;
        case WORDS -> Guided.words(words);
      };
    }

    /** A value as it is typed. */
    public static String write(Object value) {
      if (value instanceof List<?> list) {
        return list.stream().map(String::valueOf).collect(Collectors.joining(", "));
      }
      if (value instanceof Boolean flag) {
        return flag ? "yes" : "no";
      }
      return value instanceof Number n ? Numerals.write(n.doubleValue()) : String.valueOf(value);
    }
  }

  private static Parameter number(String name, String otherwise) {
    return new Parameter(name, Kind.NUMBER, otherwise, List.of());
  }

  private static Parameter flag(String name, String otherwise) {
    return new Parameter(name, Kind.FLAG, otherwise, List.of("yes", "no"));
  }

  private static Parameter choice(String name, List<String> words) {
    return new Parameter(name, Kind.CHOICE, words.get(0), words);
  }

  /**
   * The parameters of a step.
   *
   * @param step its name
   * @param way the way of {@code impute} and {@code normalise}, the transform of {@code treat}; not
   *     read otherwise
   */
  public static List<Parameter> of(String step, String way) {
    return switch (step) {
      case "impute" -> way.equals("past") ? List.of(number("reach", "")) : List.of();
      case "screen" -> SCREEN;
      case "treat" -> treat(way);
      case "normalise" -> WAYS.getOrDefault(way, List.of());
      default -> List.of();
    };
  }

  /** The parameters of the rule of a node. */
  public static List<Parameter> rule() {
    return RULE;
  }

  /** Only the transforms of Box and Cox have an exponent. */
  private static List<Parameter> treat(String transform) {
    List<Parameter> all = new ArrayList<>(TREAT);
    if (transform.startsWith("box-cox")) {
      all.add(number("lambda", ""));
    }
    return all;
  }
}
