/** Pages and REST of data items and formulas. */
package org.baton.indicators.internal.formula.web;
