/** Values divided by the size of what they belong to. */
@Version("1.0.0")
package org.baton.methods.denominate;

import org.osgi.annotation.versioning.Version;
