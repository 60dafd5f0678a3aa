/** Decisions that need a reason. */
@Version("1.0.0")
package org.baton.api.audit;

import org.osgi.annotation.versioning.Version;
