/** Errors a person can act on. */
@Version("1.0.0")
package org.baton.api.problem;

import org.osgi.annotation.versioning.Version;
