/** The sign-in of the container's own console. */
package org.baton.web.internal.console;
