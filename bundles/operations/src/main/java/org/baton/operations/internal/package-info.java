/** What several parts of this module need. */
package org.baton.operations.internal;
