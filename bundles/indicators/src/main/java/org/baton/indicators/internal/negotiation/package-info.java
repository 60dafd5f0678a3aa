/** Two-channel negotiation of indicators: who may do what in which state, and what was said. */
package org.baton.indicators.internal.negotiation;
