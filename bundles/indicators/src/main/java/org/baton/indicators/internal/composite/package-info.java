/** Composite indices: from raw data to scores, and how firm these are. */
package org.baton.indicators.internal.composite;
