/** Gathers figures of all modules, and tells those of the Java machine. */
package org.baton.operations.internal.metric;
