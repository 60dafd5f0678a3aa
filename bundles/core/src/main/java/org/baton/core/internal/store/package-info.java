/** Tables and entities: the only place that knows SQL and persistence. */
package org.baton.core.internal.store;
