/** The way from the first draft of a set to its freezing, and the pages on it. */
package org.baton.indicators.internal.web.overview;
