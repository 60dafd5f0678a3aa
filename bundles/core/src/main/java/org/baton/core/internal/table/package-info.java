/** Tables in CSV and XLSX files, read with bounds and checked cell by cell. */
package org.baton.core.internal.table;
