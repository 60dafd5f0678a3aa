/** Who people are, how they sign in and what they may do. */
@Version("1.0.0")
@BatonModule(
    id = "access",
    permissions = {"access.administer", "access.view"})
package org.baton.access;

import org.baton.api.module.BatonModule;
import org.osgi.annotation.versioning.Version;
