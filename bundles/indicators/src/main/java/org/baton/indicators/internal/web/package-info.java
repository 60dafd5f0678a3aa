/** The library, and plans made from its sets, by REST. */
package org.baton.indicators.internal.web;
