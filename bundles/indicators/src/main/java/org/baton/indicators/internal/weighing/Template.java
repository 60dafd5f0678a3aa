package org.baton.indicators.internal.weighing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Weights that a rule or a form lays down, by their places. */
public enum Template {
  /**
   * Budget execution 10, outputs 50, benefits 30, satisfaction 10: the default of the Ministry of
   * Finance's form for the self-evaluation of project expenditure, as a form of 2022 shows it.
   */
  MOF_PROJECT_EXPENDITURE("mof-project-expenditure", 10, 50, 30, 10);

  private final String word;
  private final double[] points;

  Template(String word, double... points) {
    this.word = word;
    this.points = points;
  }

  /** The name as requests and records write it. */
  public String word() {
    return word;
  }

  /** The points, 100 together. */
  public double[] points() {
    return points.clone();
  }

  /** All names. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Template::word).toList();
  }

  /** The template of this name, if there is one. */
  public static Optional<Template> of(String word) {
    return Arrays.stream(values()).filter(t -> t.word.equals(word)).findFirst();
  }
}
