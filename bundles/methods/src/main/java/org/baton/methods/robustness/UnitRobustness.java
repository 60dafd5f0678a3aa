package org.baton.methods.robustness;

/**
 * How firm one unit's total is. Ranks are information about the method, not a result of the unit.
 *
 * @param total the total that counts; NaN for none
 * @param mean the mean over the draws; NaN when there was none in any
 * @param deviation the sample deviation over the draws
 * @param low the lower end of the interval
 * @param median the median over the draws
 * @param high the upper end of the interval
 * @param rank the rank of the total that counts, from 1, equal ones having the best
 * @param lowRank the best rank of the interval
 * @param highRank the worst rank of the interval
 * @param grade the place of the band of the total that counts, best first; -1 below the last
 * @param grades the share of draws in each band, and last the share below all of them
 * @param stability the share of draws with the grade that counts, 0 to 1
 * @param undefined how many draws gave no total
 */
public record UnitRobustness(
    double total,
    double mean,
    double deviation,
    double low,
    double median,
    double high,
    double rank,
    double lowRank,
    double highRank,
    int grade,
    double[] grades,
    double stability,
    int undefined) {}
