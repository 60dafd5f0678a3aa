/**
 * How far raters agree, and what that says about the reliability of what they found. Matrices have
 * a row for each unit and a column for each rater; a missing rating is NaN. What cannot be told is
 * no NaN but an {@link org.baton.methods.agreement.Estimate} with its reason.
 */
@Version("2.0.0")
package org.baton.methods.agreement;

import org.osgi.annotation.versioning.Version;
