package org.baton.methods.composite;

/**
 * Something that a step did to a value, a unit or an indicator.
 *
 * @param what {@code denominator-missing}, {@code imputed}, {@code open}, {@code low-availability},
 *     {@code too-many-zeros}, {@code forced-out}, {@code forced-in}, {@code winsorised}, {@code
 *     transformed}, {@code failing}, {@code undecided}
 * @param unit the unit, empty when it concerns an indicator
 * @param indicator the indicator, empty when it concerns a unit
 * @param before the value or share before, NaN for none
 * @param after the value after, or the threshold of a share; NaN for none
 * @param basis how many known values an imputed value rests on, or how many points of time back it
 *     was, or how many points were winsorised; 0 otherwise
 */
public record Note(
    String what, String unit, String indicator, double before, double after, int basis) {}
