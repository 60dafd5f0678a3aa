/** Formulas over data items: a small closed language without access to anything else. */
@Version("1.0.0")
package org.baton.methods.formula;

import org.osgi.annotation.versioning.Version;
