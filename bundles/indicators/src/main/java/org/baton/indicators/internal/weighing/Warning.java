package org.baton.indicators.internal.weighing;

import java.util.List;

/**
 * Something that whoever reads weights has to know.
 *
 * @param code the key of its sentence
 * @param about the codes or names it is about
 */
public record Warning(String code, List<String> about) {
  /** What correlates need not matter. */
  static final String INFORMATION = "indicators.weigh.warn.information";

  /** Copies the list. */
  public Warning {
    about = List.copyOf(about);
  }
}
