/** What indicators come from over years and sets, and whether their values can be compared. */
package org.baton.indicators.internal.lineage;
