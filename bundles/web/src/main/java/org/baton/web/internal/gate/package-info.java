/** What every request passes first. */
package org.baton.web.internal.gate;
