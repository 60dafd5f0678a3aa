/** Texts in the languages of the platform. */
@Version("1.0.0")
package org.baton.api.text;

import org.osgi.annotation.versioning.Version;
