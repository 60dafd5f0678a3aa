/** Who is calling and what the caller may do. */
@Version("1.1.0")
package org.baton.api.access;

import org.osgi.annotation.versioning.Version;
