/** Weights from pairwise judgments: priorities, consistency, advice, groups. */
@Version("1.0.0")
package org.baton.methods.ahp;

import org.osgi.annotation.versioning.Version;
