/** Pages and REST of standards. */
package org.baton.indicators.internal.standard.web;
