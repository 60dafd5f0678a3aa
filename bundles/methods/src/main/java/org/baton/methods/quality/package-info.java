/** What is wrong with a set of indicators, seen from its data. */
@Version("1.0.0")
package org.baton.methods.quality;

import org.osgi.annotation.versioning.Version;
