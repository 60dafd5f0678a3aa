package org.baton.methods.formula;

/** Why a formula cannot be read, or its units do not fit. */
public final class FormulaMistake extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final int position;
  private final String word;

  FormulaMistake(String code, int position, String word) {
    super(code + " at " + position + ": " + word);
    this.code = code;
    this.position = position;
    this.word = word;
  }

  /**
   * What is wrong, as a word: {@code empty}, {@code too-long}, {@code too-deep}, {@code too-many},
   * {@code sign}, {@code end}, {@code number}, {@code function}, {@code arguments}, {@code prev},
   * {@code units}, {@code exponent}, {@code result-unit}.
   */
  public String code() {
    return code;
  }

  /** Where, counted from 1; 0 when it is about the whole formula. */
  public int position() {
    return position;
  }

  /** The word or the units in question, shortened to 60 characters. */
  public String word() {
    return word.length() > 60 ? word.substring(0, 60) : word;
  }
}
