package org.baton.subjects.internal.outcome;

import org.baton.api.text.Text;

/**
 * How far a unit's view of itself is from that of the others.
 *
 * @param unit the unit's code
 * @param element the element's code
 * @param title the element's name
 * @param self the mean of the unit's own answers, trimmed as the plan says
 * @param others the weighted mean of the other groups that have enough answers, by the same rules
 *     as the score
 * @param gap the first less the second
 * @param flag {@code none}, {@code blind-spot} or {@code hidden-strength}
 */
public record Gap(
    String unit, String element, Text title, double self, double others, double gap, String flag) {}
