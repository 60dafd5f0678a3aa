package org.baton.methods.composite;

/** A step of a pipeline that cannot be done, with the place by name. */
public final class Failed extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final String step;
  private final String code;
  private final String unit;
  private final String indicator;
  private final double value;

  Failed(String step, String code, String unit, String indicator, double value, Exception cause) {
    super(step + ": " + code + " at " + unit + ", " + indicator + ": " + value, cause);
    this.step = step;
    this.code = code;
    this.unit = unit;
    this.indicator = indicator;
    this.value = value;
  }

  /** The name of the step. */
  public String step() {
    return step;
  }

  /** What is wrong, as a word. */
  public String code() {
    return code;
  }

  /** The unit, empty when it concerns none or all. */
  public String unit() {
    return unit;
  }

  /** The indicator or node, empty when it concerns none or all. */
  public String indicator() {
    return indicator;
  }

  /** The value, NaN when there is none. */
  public double value() {
    return value;
  }
}
