package org.baton.indicators.internal.weighing.web;

/**
 * A weight that is typed.
 *
 * @param code of what it is the weight of
 * @param title its name
 * @param value what was typed
 */
public record Typed(String code, String title, String value) {}
