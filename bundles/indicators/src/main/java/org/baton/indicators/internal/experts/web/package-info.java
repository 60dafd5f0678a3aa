/** Experts and panels as pages and by REST. */
package org.baton.indicators.internal.experts.web;
