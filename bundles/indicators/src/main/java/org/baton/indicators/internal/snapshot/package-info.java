/** Frozen sets: checks, signed snapshots, notice packets, amendments. */
package org.baton.indicators.internal.snapshot;
