/** The state of the database and what an operator does with it. */
@Version("1.1.0")
@BatonModule(id = "store")
package org.baton.store;

import org.baton.api.module.BatonModule;
import org.osgi.annotation.versioning.Version;
