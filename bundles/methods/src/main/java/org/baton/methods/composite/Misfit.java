package org.baton.methods.composite;

/**
 * Something in the structure of an index that does not fit: a code, and the name of what it is
 * about.
 */
public final class Misfit extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final String code;
  private final String name;

  Misfit(String code, String name) {
    super(code + ": " + name);
    this.code = code;
    this.name = name;
  }

  /** What is wrong, as a word. */
  public String code() {
    return code;
  }

  /** The unit, indicator, node or variable that it is about. */
  public String name() {
    return name;
  }
}
