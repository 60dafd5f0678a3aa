/**
 * Figures of a running server for monitoring systems: counts, gauges and spreads, without a word
 * about people, units or results.
 */
@Version("1.0.0")
package org.baton.api.metric;

import org.osgi.annotation.versioning.Version;
