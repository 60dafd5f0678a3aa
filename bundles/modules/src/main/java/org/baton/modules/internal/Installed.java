package org.baton.modules.internal;

import java.util.Objects;
import org.osgi.framework.Version;

/**
 * A bundle that is there, as far as the rules of admission look at it.
 *
 * @param module the id of the module it is; empty when it is none
 * @param symbolicName its name
 * @param version its version
 */
record Installed(String module, String symbolicName, Version version) {
  Installed {
    Objects.requireNonNull(module);
    Objects.requireNonNull(symbolicName);
    Objects.requireNonNull(version);
  }
}
