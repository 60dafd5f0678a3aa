/** Offers of what is reached for which resources. */
@Version("1.0.0")
package org.baton.methods.offer;

import org.osgi.annotation.versioning.Version;
