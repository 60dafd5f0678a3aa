/** What the parts of this module share. */
package org.baton.core.internal;
