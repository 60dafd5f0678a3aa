/** The indicator library by REST. */
package org.baton.indicators.internal.web;
