/** A plan: what is evaluated, against which standards, with which weights, by whom. */
@Version("1.4.0")
package org.baton.api.plan;

import org.osgi.annotation.versioning.Version;
