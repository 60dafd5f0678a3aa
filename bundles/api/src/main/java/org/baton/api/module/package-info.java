/** What a module is, and which modules are installed. */
@Version("1.2.0")
package org.baton.api.module;

import org.osgi.annotation.versioning.Version;
