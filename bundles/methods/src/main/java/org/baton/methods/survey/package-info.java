/** From those who answered to those who were meant: weights of respondents and what they cost. */
@Version("2.0.0")
package org.baton.methods.survey;

import org.osgi.annotation.versioning.Version;
