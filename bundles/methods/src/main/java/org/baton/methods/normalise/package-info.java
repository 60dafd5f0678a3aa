/** Indicators brought to a common scale. */
@Version("1.0.0")
package org.baton.methods.normalise;

import org.osgi.annotation.versioning.Version;
