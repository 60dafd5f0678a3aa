package org.baton.indicators.internal.library;

import org.baton.api.text.Text;

/**
 * A group of evaluators of a set.
 *
 * @param set the set
 * @param code unique in the set
 * @param title its name
 * @param weight its share where an indicator names none
 * @param side {@code internal} or {@code external}
 * @param minimum how many evaluators make its answers count
 */
public record Group(String set, String code, Text title, double weight, String side, int minimum) {}
