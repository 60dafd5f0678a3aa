/** Long work that is done in the background: begun, followed, found again, cancelled. */
package org.baton.core.internal.works;
