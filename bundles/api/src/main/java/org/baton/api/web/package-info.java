/** Pages and REST resources of a module. */
@Version("1.6.0")
package org.baton.api.web;

import org.osgi.annotation.versioning.Version;
