package org.baton.methods.normalise;

import java.util.List;
import org.baton.methods.rank.Ranks;
import org.baton.methods.score.Parameters;

/**
 * Makes normalisations from their names and parameters. Ways: {@code min-max} (from, to, constant:
 * error or middle), {@code z-score} (mean, deviation, kind), {@code rank} (ties), {@code borda}
 * (ties), {@code percentile-rank} (definition), {@code distance-to-maximum}, {@code
 * distance-to-target} (target, capped), {@code distance-to-reference} (capped), {@code goalposts}
 * (low, high, scale, truncated), {@code fraction-of-maximum} (down), {@code none}.
 */
public final class Normalisations {
  private Normalisations() {}

  /** The names of all ways. */
  public static List<String> names() {
    return List.of(
        "min-max",
        "z-score",
        "rank",
        "borda",
        "percentile-rank",
        "distance-to-maximum",
        "distance-to-target",
        "distance-to-reference",
        "goalposts",
        "fraction-of-maximum",
        "none");
  }

  /**
   * The way under {@code way} with its parameters. Mistakes are collected in the parameters, and
   * what is returned then must not be used; parameters of other ways are left unread.
   *
   * @throws org.baton.methods.matrix.Refused for a value out of its range
   */
  public static Normalisation read(Parameters p) {
    return switch (p.choice("way", "min-max", names())) {
      case "z-score" ->
          new ZScore(
              p.number("mean", 0),
              p.number("deviation", 1),
              Deviation.of(p.choice("kind", "sample", Deviation.names())));
      case "rank" -> new RankScale(p.choice("ties", "min", Ranks.ties()));
      case "borda" -> new Borda(p.choice("ties", "min", Ranks.ties()));
      case "percentile-rank" -> new PercentileRank(definition(p));
      case "distance-to-maximum" -> new DistanceToMaximum();
      case "distance-to-target" ->
          new DistanceToTarget(p.number("target"), p.flag("capped", false));
      case "distance-to-reference" -> new DistanceToReference(0, p.flag("capped", false));
      case "goalposts" ->
          new GoalpostScale(
              p.number("low"), p.number("high"), p.number("scale", 100), p.flag("truncated", true));
      case "fraction-of-maximum" ->
          new FractionOfMaximum(
              FractionOfMaximum.Down.of(
                  p.choice("down", "inverse", FractionOfMaximum.Down.names())));
      case "none" -> new Unchanged();
      default ->
          new MinMaxScale(
              p.number("from", 0),
              p.number("to", 100),
              "middle".equals(p.choice("constant", "error", List.of("error", "middle"))));
    };
  }

  private static PercentileRank.Definition definition(Parameters p) {
    String name = p.choice("definition", "at-or-below", PercentileRank.Definition.names());
    return PercentileRank.Definition.of(name);
  }
}
