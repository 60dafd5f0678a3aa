package org.baton.methods.composite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.baton.methods.impute.Imputation;
import org.baton.methods.matrix.Refused;
import org.baton.methods.normalise.Normalisation;
import org.baton.methods.normalise.Normalisations;
import org.baton.methods.outlier.OutlierCheck;
import org.baton.methods.outlier.Transform;
import org.baton.methods.outlier.Treatment;
import org.baton.methods.outlier.Winsorisation;
import org.baton.methods.score.Direction;
import org.baton.methods.score.Mistake;
import org.baton.methods.score.Parameters;
import org.baton.methods.screen.Criterion;
import org.baton.methods.screen.Screening;
import org.baton.methods.screen.Sides;

/**
 * Makes recipes from names and parameters as a plan writes them. What is not given has its default,
 * and the recipe says which; an unknown step, name or parameter is a mistake, never passed over.
 *
 * <p>Steps: {@code denominate}; {@code impute} (way, reach); {@code screen} (by, availability,
 * nonZero, indicatorAvailability, sides, keep, drop); {@code treat} (skewness, kurtosis, limit,
 * forced, transform, lambda, combined); {@code normalise} (way, what {@link Normalisations} reads,
 * reference). For {@code treat} and {@code normalise} the parameter {@code indicators} holds
 * parameters of single indicators; what is not given there has its default too.
 */
public final class Recipes {
  private final Material material;
  private final List<Mistake> mistakes = new ArrayList<>();

  private Recipes(Material material) {
    this.material = material;
  }

  /**
   * What steps work with besides parameters.
   *
   * @param hierarchy the tree that aggregates the indicators
   * @param directions which values are better, for every indicator
   * @param groups the group of each unit that has one
   * @param earlier the data of earlier points of time, the last first
   * @param sizes units by denominators
   * @param divisions what is divided by what
   */
  public record Material(
      Hierarchy hierarchy,
      Map<String, Direction> directions,
      Map<String, String> groups,
      List<Frame> earlier,
      Optional<Frame> sizes,
      List<Step.Division> divisions) {
    /** Copies maps and lists. */
    public Material {
      directions = Map.copyOf(directions);
      groups = Map.copyOf(groups);
      earlier = List.copyOf(earlier);
      divisions = List.copyOf(divisions);
    }
  }

  /**
   * A recipe, or what is wrong with it.
   *
   * @param recipe the recipe; empty when there are mistakes
   * @param mistakes all mistakes found; parameters are named {@code 3.treat.limit} for the third
   *     step
   */
  public record Made(Optional<Recipe> recipe, List<Mistake> mistakes) {
    /** Copies the list. */
    public Made {
      mistakes = List.copyOf(mistakes);
    }
  }

  /**
   * Makes a recipe.
   *
   * @param steps the parameters of each step in order, its name under {@code step}
   * @param material what they work with
   */
  public static Made of(List<Map<String, Object>> steps, Material material) {
    Recipes recipes = new Recipes(material);
    List<Recipe.Planned> planned = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Map<String, Object> given = new HashMap<>(steps.get(i));
      String name = String.valueOf(given.remove("step"));
      recipes.step(i + 1 + "." + name, name, given).ifPresent(planned::add);
    }
    if (recipes.mistakes.isEmpty()) {
      try {
        return new Made(Optional.of(new Recipe(planned, material.hierarchy())), List.of());
      } catch (Misfit e) {
        recipes.mistakes.add(new Mistake("steps", e.name(), e.code(), List.of("normalise")));
      }
    }
    return new Made(Optional.empty(), recipes.mistakes);
  }

  private Optional<Recipe.Planned> step(String prefix, String name, Map<String, Object> given) {
    Parameters p = new Parameters(given);
    Function<Parameters, Step> maker =
        switch (name) {
          case "denominate" -> this::denominate;
          case "impute" -> this::impute;
          case "screen" -> this::screen;
          case "treat" -> q -> new Step.Treat(treatment(q), own(prefix, q, Recipes::treatment));
          case "normalise" -> q -> normalise(prefix, q);
          default -> null;
        };
    if (maker == null) {
      List<String> known = List.of("denominate", "impute", "screen", "treat", "normalise");
      mistakes.add(new Mistake(prefix, name, "unknown-step", known));
      return Optional.empty();
    }
    return made(prefix, p, maker).map(s -> new Recipe.Planned(s, p.defaulted()));
  }

  /** What a maker makes; a value out of range is a mistake like any other. */
  private <T> Optional<T> made(String prefix, Parameters p, Function<Parameters, T> maker) {
    Optional<T> made = Optional.empty();
    try {
      made = Optional.of(maker.apply(p));
    } catch (Refused e) {
      // A value that could not be read is no number; that mistake is known already.
      if (p.mistakes().isEmpty()) {
        p.mistake(e.code(), e.value(), "out-of-range", List.of());
      }
    }
    p.refuseUnknown();
    for (Mistake m : p.mistakes()) {
      mistakes.add(new Mistake(prefix + "." + m.parameter(), m.value(), m.code(), m.expected()));
    }
    return p.mistakes().isEmpty() ? made : Optional.empty();
  }

  /** The parameters of single indicators. */
  private <T> Map<String, T> own(String prefix, Parameters p, Function<Parameters, T> maker) {
    Map<String, T> own = new HashMap<>();
    p.groups("indicators")
        .forEach(
            (indicator, given) -> {
              String at = "indicators." + indicator + ".";
              Parameters q = new Parameters(given);
              made(prefix + "." + at.substring(0, at.length() - 1), q, maker)
                  .ifPresent(made -> own.put(indicator, made));
              q.defaulted().forEach(name -> p.defaulted(at + name));
            });
    return own;
  }

  private Step denominate(Parameters p) {
    if (material.sizes().isEmpty()) {
      p.mistake("sizes", "", "missing", List.of());
      return Step.Impute.with(Imputation.NONE);
    }
    return new Step.Denominate(material.sizes().get(), material.divisions());
  }

  private Step impute(Parameters p) {
    Imputation way = Imputation.of(p.choice("way", "none", Imputation.names()));
    int reach = p.whole("reach", Imputation.ANY_TIME);
    if (reach < 1) {
      p.mistake("reach", reach, "out-of-range", List.of(">= 1"));
    }
    return new Step.Impute(way, material.groups(), material.earlier(), reach);
  }

  private Step screen(Parameters p) {
    Map<String, Boolean> forced = new HashMap<>();
    p.words("keep").forEach(unit -> forced.put(unit, true));
    p.words("drop")
        .forEach(
            unit -> {
              if (forced.put(unit, false) != null) {
                p.mistake("drop", unit, "kept-and-dropped", List.of());
              }
            });
    Screening screening =
        new Screening(
            Criterion.of(p.choice("by", "availability", Criterion.names())),
            p.number("availability", Screening.AVAILABILITY),
            p.number("nonZero", Screening.NON_ZERO),
            p.number("indicatorAvailability", Screening.AVAILABILITY),
            Sides.of(p.choice("sides", "units", Sides.names())),
            Map.of());
    return new Step.Screen(screening, forced);
  }

  private static Treatment treatment(Parameters p) {
    OutlierCheck usual = OutlierCheck.USUAL;
    Transform transform = Transform.of(p.choice("transform", "log-range", Transform.names()));
    boolean exponent = transform == Transform.BOX_COX || transform == Transform.BOX_COX_SHIFTED;
    return new Treatment(
        new OutlierCheck(
            p.number("skewness", usual.skewness()), p.number("kurtosis", usual.kurtosis())),
        new Winsorisation(p.whole("limit", Winsorisation.USUAL.limit()), p.flag("forced", false)),
        transform,
        exponent ? p.number("lambda") : Double.NaN,
        p.flag("combined", false));
  }

  private Step normalise(String prefix, Parameters p) {
    Map<String, Normalisation> own = own(prefix, p, Normalisations::read);
    String reference = p.word("reference", "");
    return new Step.Normalise(Normalisations.read(p), own, material.directions(), reference);
  }

  /** The names of all steps. */
  public static Set<String> names() {
    return Set.of("denominate", "impute", "screen", "treat", "normalise");
  }
}
