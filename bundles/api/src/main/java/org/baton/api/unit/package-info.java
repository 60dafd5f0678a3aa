/** The units that are evaluated, for modules that speak of them. */
@Version("1.1.0")
package org.baton.api.unit;

import org.osgi.annotation.versioning.Version;
