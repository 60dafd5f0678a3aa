/** Which group evaluates which element of performance, and whether from inside or outside. */
package org.baton.subjects.internal.matrix;
