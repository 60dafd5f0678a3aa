/** Negotiations for programs and people. */
package org.baton.indicators.internal.negotiation.web;
