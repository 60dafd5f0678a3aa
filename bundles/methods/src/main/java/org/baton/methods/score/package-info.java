/** Rules that turn a value into a score. */
@Version("1.1.0")
package org.baton.methods.score;

import org.osgi.annotation.versioning.Version;
