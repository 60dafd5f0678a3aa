/** Data items, and the formulas by which indicators follow from them. */
package org.baton.indicators.internal.formula;
