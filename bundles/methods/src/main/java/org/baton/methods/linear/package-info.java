/** Linear equations and eigenvectors. */
@Version("1.0.0")
package org.baton.methods.linear;

import org.osgi.annotation.versioning.Version;
