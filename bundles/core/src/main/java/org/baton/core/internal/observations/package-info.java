/** Reported actual values and targets. */
package org.baton.core.internal.observations;
