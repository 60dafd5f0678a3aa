/** Whether the platform is ready. */
package org.baton.web.internal.health;
