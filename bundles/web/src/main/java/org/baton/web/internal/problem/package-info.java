/** Errors as their readers see them. */
package org.baton.web.internal.problem;
