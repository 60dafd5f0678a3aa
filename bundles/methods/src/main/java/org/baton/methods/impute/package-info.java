/** Filling of missing values, with a flag for each. */
@Version("1.0.0")
package org.baton.methods.impute;

import org.osgi.annotation.versioning.Version;
