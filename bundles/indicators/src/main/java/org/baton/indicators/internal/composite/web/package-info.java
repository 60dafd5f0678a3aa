/** Composite indices by REST and as pages. */
package org.baton.indicators.internal.composite.web;
