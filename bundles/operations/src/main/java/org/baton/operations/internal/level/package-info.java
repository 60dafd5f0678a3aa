/** How much is written into the log, module by module, for a while or for good. */
package org.baton.operations.internal.level;
