/** Rules that turn a value into a score. */
@Version("1.3.0")
package org.baton.methods.score;

import org.osgi.annotation.versioning.Version;
