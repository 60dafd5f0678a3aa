/** Evaluation runs. */
package org.baton.core.internal.runs;
