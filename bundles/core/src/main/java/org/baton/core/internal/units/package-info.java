/** The tree of units. */
package org.baton.core.internal.units;
