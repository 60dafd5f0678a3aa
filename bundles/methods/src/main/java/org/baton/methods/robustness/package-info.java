/** How firm totals and grades are when weights and methods vary. */
@Version("1.0.0")
package org.baton.methods.robustness;

import org.osgi.annotation.versioning.Version;
