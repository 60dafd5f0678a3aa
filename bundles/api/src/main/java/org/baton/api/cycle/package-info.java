/** The closed loop of an evaluation cycle and the gates between its phases. */
@Version("1.2.0")
package org.baton.api.cycle;

import org.osgi.annotation.versioning.Version;
