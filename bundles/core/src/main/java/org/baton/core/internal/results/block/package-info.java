/** What a run found about some hundreds of units, as columns in one sequence of bytes. */
package org.baton.core.internal.results.block;
