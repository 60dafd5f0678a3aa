/** Commands of the administrator's shell. */
package org.baton.modules.internal.shell;
