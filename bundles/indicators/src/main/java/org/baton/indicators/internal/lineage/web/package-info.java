/** Lineage by REST and as pages. */
package org.baton.indicators.internal.lineage.web;
