package org.baton.methods.ahp;

/**
 * One judgment changed.
 *
 * @param row the judgment's row, below its column
 * @param column its column
 * @param from what was said
 * @param to what is advised, on Saaty's scale
 * @param steps how many steps of the scale apart the two are, above 0
 * @param cr the consistency ratio after it
 */
public record Change(int row, int column, double from, double to, double steps, double cr) {}
