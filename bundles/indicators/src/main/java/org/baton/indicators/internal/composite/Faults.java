package org.baton.indicators.internal.composite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.methods.composite.Failed;
import org.baton.methods.composite.Misfit;
import org.baton.methods.input.BadInput;
import org.baton.methods.matrix.Refused;
import org.baton.methods.score.Mistake;

/** What the methods refuse, in sentences. */
public final class Faults {
  private static final String OURS = "indicators.composite.";

  /** What a value must be whose method only says that it is out of range. */
  private static final Map<String, String> RANGES =
      Map.of(
          "scale-order", "to > from",
          "goalposts", "high > low",
          "scale", "> 0",
          "deviation", "> 0",
          "threshold", "> 0",
          "share-range", "0 .. 1",
          "limit", ">= 0",
          "power", "!= 0");

  /** Codes that have a sentence of their own; any other one is named in a common sentence. */
  private static final Set<String> TOLD =
      Set.of(
          "constant",
          "circle",
          "direction",
          "draws",
          "duplicate",
          "empty",
          "indicator-with-parts",
          "indicator-without-place",
          "missing",
          "no-direction",
          "no-factor",
          "no-parts",
          "no-root",
          "no-such-denominator",
          "normalise-last",
          "not-a-choice",
          "not-a-number",
          "not-positive",
          "order",
          "out-of-range",
          "ragged",
          "shape",
          "too-few",
          "too-large",
          "two-roots",
          "unknown-indicator",
          "unknown-node",
          "unknown-parameter",
          "unknown-parent",
          "unknown-step",
          "unknown-unit",
          "weight",
          "weights");

  private final List<Violation> found = new ArrayList<>();

  /** Whether nothing was found. */
  public boolean none() {
    return found.isEmpty();
  }

  /** Something that is wrong at a place. */
  public void add(String field, Object value, String code, String expected) {
    found.add(violation(field, value, code, expected));
  }

  /** Mistakes in parameters. */
  public void add(List<Mistake> mistakes) {
    add("", mistakes);
  }

  /** Mistakes in parameters at a place, which ends with a point. */
  void add(String at, List<Mistake> mistakes) {
    mistakes.forEach(m -> add(at + m.parameter(), m.value(), m.code(), expected(m)));
  }

  private static String expected(Mistake m) {
    String name = m.parameter().substring(m.parameter().lastIndexOf('.') + 1);
    return m.expected().isEmpty() && m.code().equals("out-of-range")
        ? RANGES.getOrDefault(name, "")
        : String.join(", ", m.expected());
  }

  /** All that was found. */
  public List<Violation> found() {
    return List.copyOf(found);
  }

  /** Refuses when something was found. */
  public void refuse() {
    if (!none()) {
      throw Problem.invalid(OURS + "wrong", found, found.size());
    }
  }

  /** What a method refused, as a problem. */
  public static Problem of(IllegalArgumentException refused) {
    Faults faults = new Faults();
    if (refused instanceof Misfit m) {
      faults.add(m.name(), m.name(), m.code(), "");
    } else if (refused instanceof Failed f) {
      String at = String.join(" ", f.step(), f.indicator(), f.unit()).strip();
      faults.add(at, Double.isNaN(f.value()) ? "" : f.value(), f.code(), "");
    } else if (refused instanceof BadInput bad) {
      bad.faults().forEach(f -> faults.add(place(f.row(), f.column()), f.value(), f.code(), ""));
    } else if (refused instanceof Refused r) {
      faults.add(place(r.row(), r.column()), r.value(), r.code(), "");
    } else {
      throw refused;
    }
    return Problem.invalid(OURS + "wrong", faults.found, faults.found.size()).causedBy(refused);
  }

  /** Counted from 1, as people count. */
  private static String place(int row, int column) {
    String of = row < 0 ? "" : "row " + (row + 1);
    return column < 0 ? of : (of + " column " + (column + 1)).strip();
  }

  private static Violation violation(String field, Object value, String code, String expected) {
    boolean told = TOLD.contains(code);
    return told
        ? Violation.at(field, value, OURS + code, field, expected)
        : Violation.at(field, value, OURS + "other", field, code, expected);
  }
}
