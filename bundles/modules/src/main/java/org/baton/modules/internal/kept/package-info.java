/** The data that removed modules have left, and until when they are kept. */
package org.baton.modules.internal.kept;
