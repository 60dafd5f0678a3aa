/** Where monitoring systems fetch figures. */
package org.baton.web.internal.metrics;
