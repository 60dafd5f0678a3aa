/** The sheets of evaluators, for modules that decide who is given one. */
@Version("1.0.0")
package org.baton.api.sheet;

import org.osgi.annotation.versioning.Version;
