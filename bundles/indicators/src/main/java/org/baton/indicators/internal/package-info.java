/** Inside of the module. */
package org.baton.indicators.internal;
