/** Commands of the administrator's shell. */
package org.baton.operations.internal.shell;
