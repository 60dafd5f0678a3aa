/** Sheets: what evaluators answered. */
package org.baton.core.internal.sheets;
