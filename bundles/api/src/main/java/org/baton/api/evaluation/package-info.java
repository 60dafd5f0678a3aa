/** Steps of an evaluation, working on columns. */
@Version("1.0.0")
package org.baton.api.evaluation;

import org.osgi.annotation.versioning.Version;
