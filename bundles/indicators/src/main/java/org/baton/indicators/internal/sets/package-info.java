/** Sets of indicators: who may change them, what they were, what they build on. */
package org.baton.indicators.internal.sets;
