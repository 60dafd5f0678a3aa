/** The tables of studies of weights. */
package org.baton.indicators.internal.weighing.store;
