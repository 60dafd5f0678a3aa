/** Scoring rules seen before they are used: curve, edges, verdict. */
package org.baton.indicators.internal.standard;
