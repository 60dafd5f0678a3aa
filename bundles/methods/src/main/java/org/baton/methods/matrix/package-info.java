/** Matrices of units by indicators, and values that a computation refuses. */
@Version("1.0.0")
package org.baton.methods.matrix;

import org.osgi.annotation.versioning.Version;
