/** The tables of the indicator library. */
package org.baton.indicators.internal.store;
