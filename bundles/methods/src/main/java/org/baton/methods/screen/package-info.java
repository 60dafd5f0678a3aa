/** Which units and indicators have enough data. */
@Version("1.0.0")
package org.baton.methods.screen;

import org.osgi.annotation.versioning.Version;
