/** Signatures of the platform, which anyone can verify. */
@Version("1.0.0")
package org.baton.api.sign;

import org.osgi.annotation.versioning.Version;
