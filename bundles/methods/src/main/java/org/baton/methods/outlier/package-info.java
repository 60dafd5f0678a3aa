/** Outliers: their test, winsorisation and transforms, with a log. */
@Version("1.0.0")
package org.baton.methods.outlier;

import org.osgi.annotation.versioning.Version;
