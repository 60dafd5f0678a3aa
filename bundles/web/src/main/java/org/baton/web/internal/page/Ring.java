package org.baton.web.internal.page;

import java.util.Locale;

/** The closed loop as a picture: one arrow a stage, clockwise from the top, around the middle. */
public final class Ring {
  private static final double OUTER = 96;
  private static final double INNER = 62;
  private static final double MIDDLE = (OUTER + INNER) / 2;
  private static final double TIP = Math.toRadians(9);
  private static final double GAP = Math.toRadians(3);

  private final int stages;

  /** A ring of so many stages. */
  public Ring(int stages) {
    this.stages = stages;
  }

  /** The outline of a stage's arrow, as the path data of SVG. */
  public String arrow(int stage) {
    double from = angle(stage);
    double to = angle(stage + 1) - GAP;
    int large = to - from > Math.PI ? 1 : 0;
    return "M"
        + at(OUTER, from)
        + arc(OUTER, large, 1, to)
        + "L"
        + at(MIDDLE, to + TIP)
        + "L"
        + at(INNER, to)
        + arc(INNER, large, 0, from)
        + "L"
        + at(MIDDLE, from + TIP)
        + "Z";
  }

  /** Where the stage's number stands, across. */
  public String across(int stage) {
    return number(MIDDLE * Math.cos(centre(stage)));
  }

  /** Where the stage's number stands, down. */
  public String down(int stage) {
    return number(MIDDLE * Math.sin(centre(stage)));
  }

  private double centre(int stage) {
    return (angle(stage) + angle(stage + 1) - GAP + TIP) / 2;
  }

  private double angle(int stage) {
    return 2 * Math.PI * stage / stages - Math.PI / 2;
  }

  private static String arc(double radius, int large, int clockwise, double to) {
    return "A" + radius + " " + radius + " 0 " + large + " " + clockwise + " " + at(radius, to);
  }

  private static String at(double radius, double angle) {
    return number(radius * Math.cos(angle)) + " " + number(radius * Math.sin(angle));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
