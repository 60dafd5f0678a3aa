/** What the public says about a set of indicators. */
package org.baton.indicators.internal.society;
