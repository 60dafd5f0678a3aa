/** Files kept by their content. */
package org.baton.core.internal.evidence;
