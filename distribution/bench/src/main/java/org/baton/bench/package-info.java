/** Measures Baton beside its peers: both sides in one run, alternating, medians and ratios. */
package org.baton.bench;
