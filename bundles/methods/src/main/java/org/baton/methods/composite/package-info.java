/** The whole way from raw data to a composite score, with a record of the run. */
@Version("1.0.0")
package org.baton.methods.composite;

import org.osgi.annotation.versioning.Version;
