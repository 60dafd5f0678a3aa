/** Refusal of bad input, with every place that is wrong. */
@Version("1.0.0")
package org.baton.methods.input;

import org.osgi.annotation.versioning.Version;
