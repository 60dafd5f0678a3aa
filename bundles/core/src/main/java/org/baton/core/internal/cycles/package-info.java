/** Evaluation cycles, their phases and gates. */
package org.baton.core.internal.cycles;
