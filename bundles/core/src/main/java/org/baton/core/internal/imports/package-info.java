/** Imports of tables: all rows of a file, or none and every mistake. */
package org.baton.core.internal.imports;
