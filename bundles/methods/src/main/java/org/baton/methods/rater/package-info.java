/**
 * What single raters do: how severe they are, how they use the scale, and which of their sheets are
 * worth a look. For the office that runs an evaluation, not for publication.
 */
@Version("1.1.0")
package org.baton.methods.rater;

import org.osgi.annotation.versioning.Version;
