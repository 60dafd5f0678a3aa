/** Criterion-referenced grade bands. */
@Version("1.0.0")
package org.baton.methods.grade;

import org.osgi.annotation.versioning.Version;
