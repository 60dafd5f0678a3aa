package org.baton.methods.composite;

import java.util.List;
import java.util.Map;
import org.baton.methods.impute.Imputation;
import org.baton.methods.normalise.Normalisation;
import org.baton.methods.outlier.Treatment;
import org.baton.methods.score.Direction;
import org.baton.methods.screen.Screening;

/** A step between the raw data and the scores of indicators. Units and indicators by name. */
public sealed interface Step {
  /** The name as a plan writes it. */
  String name();

  /**
   * Division by the sizes of units.
   *
   * @param sizes units by denominators; may hold more units than the data, but all of these
   * @param divisions at most one for an indicator; one for an indicator that a former step left out
   *     is passed over
   */
  record Denominate(Frame sizes, List<Division> divisions) implements Step {
    /** Copies the list. */
    public Denominate {
      divisions = List.copyOf(divisions);
    }

    @Override
    public String name() {
      return "denominate";
    }
  }

  /**
   * The division of an indicator.
   *
   * @param indicator what is divided
   * @param by the denominator
   * @param scale what the result is multiplied with, above 0
   */
  record Division(String indicator, String by, double scale) {}

  /**
   * Filling of missing values.
   *
   * @param way how
   * @param groups the group of each unit that has one; read where the way needs groups
   * @param earlier the data of earlier points of time, the last first; units and indicators are
   *     found by name; read by {@link Imputation#PAST}
   * @param reach how many points of time are looked back at most, at least 1
   */
  record Impute(Imputation way, Map<String, String> groups, List<Frame> earlier, int reach)
      implements Step {
    /** Copies map and list. */
    public Impute {
      groups = Map.copyOf(groups);
      earlier = List.copyOf(earlier);
    }

    /** A way that needs neither groups nor a past. */
    public static Impute with(Imputation way) {
      return new Impute(way, Map.of(), List.of(), Imputation.ANY_TIME);
    }

    @Override
    public String name() {
      return "impute";
    }
  }

  /**
   * Leaving out what has too little data.
   *
   * @param screening the thresholds; its own exceptions by row must be empty
   * @param forced units that are kept (true) or left out (false) whatever their data say
   */
  record Screen(Screening screening, Map<String, Boolean> forced) implements Step {
    /** Copies the map. */
    public Screen {
      forced = Map.copyOf(forced);
    }

    @Override
    public String name() {
      return "screen";
    }
  }

  /**
   * Treatment of outliers.
   *
   * @param usual how
   * @param own how for single indicators
   */
  record Treat(Treatment usual, Map<String, Treatment> own) implements Step {
    /** Copies the map. */
    public Treat {
      own = Map.copyOf(own);
    }

    @Override
    public String name() {
      return "treat";
    }
  }

  /**
   * Bringing to a common scale.
   *
   * @param usual how
   * @param own how for single indicators
   * @param directions for every indicator which values are better
   * @param reference the unit that distances to a reference are measured to, whatever row they
   *     name; empty when there are none
   */
  record Normalise(
      Normalisation usual,
      Map<String, Normalisation> own,
      Map<String, Direction> directions,
      String reference)
      implements Step {
    /** Copies the maps. */
    public Normalise {
      own = Map.copyOf(own);
      directions = Map.copyOf(directions);
    }

    @Override
    public String name() {
      return "normalise";
    }
  }
}
