package org.baton.methods.robustness;

/**
 * One of several ways that could as well be taken.
 *
 * @param name the way's name, as the plan or the run tells it
 * @param way what is done
 * @param <T> what kind of way
 */
public record Choice<T>(String name, T way) {}
