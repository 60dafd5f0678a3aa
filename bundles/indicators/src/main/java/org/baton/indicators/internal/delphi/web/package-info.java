/** Delphi studies as pages and by REST. */
package org.baton.indicators.internal.delphi.web;
