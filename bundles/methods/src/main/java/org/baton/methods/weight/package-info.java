/** Weights: equal, by hand, from data, combined, within bounds. */
@Version("1.0.0")
package org.baton.methods.weight;

import org.osgi.annotation.versioning.Version;
