/** What a module is, and which modules are installed. */
@Version("1.1.0")
package org.baton.api.module;

import org.osgi.annotation.versioning.Version;
