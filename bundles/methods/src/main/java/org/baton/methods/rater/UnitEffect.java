package org.baton.methods.rater;

/**
 * A unit's score with and without the severity of those who happened to rate it.
 *
 * @param unit the unit's place
 * @param ratings how many ratings there are
 * @param raw the mean of the ratings
 * @param fair the mean of the ratings less their raters' effects
 */
public record UnitEffect(int unit, int ratings, double raw, double fair) {}
