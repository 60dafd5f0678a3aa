package org.baton.indicators.internal.composite;

import org.baton.methods.composite.Run;
import org.baton.methods.input.BadInput;
import org.baton.methods.quality.Limits;
import org.baton.methods.statistics.Correlation;

/**
 * Composite indices from documents, without keeping anything. Results depend on the document alone.
 */
public final class Composites {
  private Composites() {}

  /**
   * Computes an index.
   *
   * @throws org.baton.api.problem.Problem with every mistake of the document, or the value that
   *     cannot be used
   */
  public static Outcome compute(Document document) {
    Prepared prepared = Preparation.of(document);
    return Outcome.of(prepared.run(), prepared.defaulted());
  }

  /**
   * Computes an index and tests how firm it is.
   *
   * @throws org.baton.api.problem.Problem with every mistake of the document or the order
   */
  public static Firmness robustness(Document document, RobustnessOrder order) {
    Prepared prepared = Preparation.of(document);
    Run run = prepared.run();
    return new Robust(prepared, run).of(order);
  }

  /**
   * Looks at the indicators of an index.
   *
   * @throws org.baton.api.problem.Problem with every mistake of the document
   */
  public static Quality quality(Document document) {
    try {
      return Quality.of(Preparation.of(document), Correlation.PEARSON, Limits.USUAL);
    } catch (BadInput e) {
      throw Faults.of(e);
    }
  }
}
