/** Statistics of expert rounds, and when to stop. */
@Version("1.0.0")
package org.baton.methods.delphi;

import org.osgi.annotation.versioning.Version;
