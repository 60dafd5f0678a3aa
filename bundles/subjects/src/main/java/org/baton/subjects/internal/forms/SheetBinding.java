package org.baton.subjects.internal.forms;

import java.time.LocalDate;
import org.baton.api.plan.Scale;

/**
 * That the sheets of a group ask a form in a cycle.
 *
 * @param form the number of the frozen form
 * @param scale the plan's scale that its points stand for
 * @param selfFirst whether the evaluated bodies evaluate themselves with it, before they see what
 *     others found
 * @param toldFrom from which day the other evaluators read what they say of themselves; null for
 *     never
 */
public record SheetBinding(
    String cycle, String group, long form, Scale scale, boolean selfFirst, LocalDate toldFrom) {}
