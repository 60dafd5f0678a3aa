/** Experts, what ties them to units, and the panels made of them. */
package org.baton.indicators.internal.experts;
