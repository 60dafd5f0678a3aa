/** The sheets of evaluators, for modules that decide who is given one and how it asks. */
@Version("1.1.0")
package org.baton.api.sheet;

import org.osgi.annotation.versioning.Version;
