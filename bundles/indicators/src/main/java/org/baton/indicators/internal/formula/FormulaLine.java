package org.baton.indicators.internal.formula;

import java.util.List;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;

/**
 * An indicator of a set with its formula.
 *
 * @param set the set that it stands in: the one asked for, or a common set below it
 * @param code its code
 * @param title its name
 * @param unit its unit of measure
 * @param formula its formula as it was written; empty when it is reported itself
 * @param version the version of the indicator
 * @param uses the codes of what the formula is computed from
 * @param mistakes what is wrong with the formula
 */
public record FormulaLine(
    String set,
    String code,
    Text title,
    String unit,
    String formula,
    int version,
    List<String> uses,
    List<Violation> mistakes) {
  /** Copies the lists. */
  public FormulaLine {
    uses = List.copyOf(uses);
    mistakes = List.copyOf(mistakes);
  }
}
