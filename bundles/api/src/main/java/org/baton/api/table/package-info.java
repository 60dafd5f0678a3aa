/** Tables that a module imports from CSV and XLSX files. */
@Version("1.0.0")
package org.baton.api.table;

import org.osgi.annotation.versioning.Version;
