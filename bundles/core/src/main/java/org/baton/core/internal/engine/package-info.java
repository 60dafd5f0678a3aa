/** The evaluation engine: answers and observations become columns, steps work on them. */
package org.baton.core.internal.engine;
