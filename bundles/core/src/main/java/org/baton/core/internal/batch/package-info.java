/** Evaluates files without a server. */
package org.baton.core.internal.batch;
