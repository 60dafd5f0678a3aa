/** The indicator library: its entries, their import, and plans made from them. */
package org.baton.indicators.internal.library;
