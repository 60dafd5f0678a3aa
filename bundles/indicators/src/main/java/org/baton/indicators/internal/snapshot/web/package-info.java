/** Snapshots, notice packets and amendments for programs and people. */
package org.baton.indicators.internal.snapshot.web;
