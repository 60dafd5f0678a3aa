package org.baton.api.sheet;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The forms of evaluators' sheets, from a module that makes them. Without it, and for groups
 * without a form, sheets ask for plain answers on the plan's scale.
 */
@ConsumerType
public interface SheetForms {
  /**
   * The form of a group's sheets in a cycle; empty when it has none. Whoever asks has checked who
   * may know it.
   *
   * @param cycle the code of the cycle
   * @param group the code of the evaluator group in the plan
   */
  Optional<SheetForm> inForce(String cycle, String group);

  /**
   * The groups in which evaluated bodies evaluate themselves before they see what others found, by
   * code, each with the first day on which the other evaluators read what they say of themselves;
   * null for never.
   *
   * @param cycle the code of the cycle
   */
  SortedMap<String, LocalDate> selfEvaluations(String cycle);
}
