package org.baton.indicators.internal.delphi;

import org.baton.api.text.Text;

/**
 * An entry that experts are asked about.
 *
 * @param place its place in the study, from 0
 * @param code the entry
 * @param title its name when the study began
 * @param decision {@code keep}, {@code revise}, {@code drop}, or empty
 * @param reason why that was decided
 */
public record Item(int place, String code, Text title, String decision, String reason) {}
