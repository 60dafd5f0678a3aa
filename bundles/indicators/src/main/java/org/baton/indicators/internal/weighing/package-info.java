/** Studies of weights: methods side by side, experts' judgments, what is applied to a set. */
package org.baton.indicators.internal.weighing;
