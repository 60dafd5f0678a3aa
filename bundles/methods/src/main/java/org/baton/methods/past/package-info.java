/** Comparison of a series with its own past. */
@Version("1.0.0")
package org.baton.methods.past;

import org.osgi.annotation.versioning.Version;
