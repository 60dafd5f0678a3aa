/** Transactions on a module's own schema, statements, messages and scheduled work. */
@Version("1.2.0")
package org.baton.api.data;

import org.osgi.annotation.versioning.Version;
