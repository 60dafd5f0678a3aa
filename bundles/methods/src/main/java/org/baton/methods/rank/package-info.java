/** Ranks with each way of treating ties. */
@Version("1.2.0")
package org.baton.methods.rank;

import org.osgi.annotation.versioning.Version;
