/** Transactions on a module's own schema, messages and scheduled work. */
@Version("1.0.0")
package org.baton.api.data;

import org.osgi.annotation.versioning.Version;
