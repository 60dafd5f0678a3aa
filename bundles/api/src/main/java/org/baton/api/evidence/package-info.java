/** Files that prove something. */
@Version("1.0.0")
package org.baton.api.evidence;

import org.osgi.annotation.versioning.Version;
