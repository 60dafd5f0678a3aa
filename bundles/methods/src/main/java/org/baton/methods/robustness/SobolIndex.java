package org.baton.methods.robustness;

/**
 * How much of a result's variance is due to one factor.
 *
 * @param factor the factor, in the order given
 * @param output the result, in the order given
 * @param first the first-order index S: the share due to the factor alone; by chance it may fall
 *     below 0. NaN when the result does not vary or is not defined everywhere
 * @param firstLow the lower end of its interval
 * @param firstHigh the upper end of its interval
 * @param total the total index ST: the share due to the factor alone and together with others
 * @param totalLow the lower end of its interval
 * @param totalHigh the upper end of its interval
 */
public record SobolIndex(
    int factor,
    int output,
    double first,
    double firstLow,
    double firstHigh,
    double total,
    double totalLow,
    double totalHigh) {}
