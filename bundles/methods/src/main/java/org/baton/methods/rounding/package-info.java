/** Rounding on the decimal representation. */
@Version("1.0.0")
package org.baton.methods.rounding;

import org.osgi.annotation.versioning.Version;
