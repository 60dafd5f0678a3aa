/** The signed-in subject of Karaf's shell on Java machines that no longer keep it. */
@Version("1.0.0")
package org.baton.libraries.karafjava25;

import org.osgi.annotation.versioning.Version;
