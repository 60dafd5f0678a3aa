/** Means of scores, and what a mean does when some are missing. */
@Version("1.1.0")
package org.baton.methods.aggregate;

import org.osgi.annotation.versioning.Version;
