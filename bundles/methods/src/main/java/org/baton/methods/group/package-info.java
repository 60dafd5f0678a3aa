/** What groups of evaluators say about an element, and what follows from several groups. */
@Version("2.0.0")
package org.baton.methods.group;

import org.osgi.annotation.versioning.Version;
