/** The recent lines of the log, in memory, and its files. */
package org.baton.operations.internal.log;
