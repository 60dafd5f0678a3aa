/** Files that modules bring for their pages: scripts, styles, pictures. */
package org.baton.web.internal.asset;
