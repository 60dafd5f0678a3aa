/** Means without the extremes. */
@Version("1.0.0")
package org.baton.methods.trim;

import org.osgi.annotation.versioning.Version;
