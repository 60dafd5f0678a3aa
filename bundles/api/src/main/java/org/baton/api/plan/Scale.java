package org.baton.api.plan;

/**
 * The scale of evaluators' answers.
 *
 * @param min the lowest answer
 * @param max the highest answer
 * @param digits how many decimals an answer may have, 0 to 6; answers are summed exactly
 */
public record Scale(double min, double max, int digits) {}
