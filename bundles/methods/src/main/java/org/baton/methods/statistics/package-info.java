/** Means, deviations, quantiles and exact sums. */
@Version("1.1.0")
package org.baton.methods.statistics;

import org.osgi.annotation.versioning.Version;
