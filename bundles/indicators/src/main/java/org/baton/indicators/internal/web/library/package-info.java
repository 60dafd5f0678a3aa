/** Sets, entries and scoring rules by REST and as pages. */
package org.baton.indicators.internal.web.library;
