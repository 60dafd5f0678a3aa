/** The steps from values to scores, totals, grades and the comparison with the own past. */
package org.baton.indicators.internal;
