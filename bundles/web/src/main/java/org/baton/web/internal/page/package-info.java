/** Pages, their frame and the platform's own ones. */
package org.baton.web.internal.page;
