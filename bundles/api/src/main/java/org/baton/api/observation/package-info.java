/** Reported actual values and targets of units, year by year. */
@Version("1.0.0")
package org.baton.api.observation;

import org.osgi.annotation.versioning.Version;
