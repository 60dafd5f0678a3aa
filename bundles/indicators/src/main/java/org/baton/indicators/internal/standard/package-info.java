/** Standards: the rules by which indicators are scored, tried before they hold. */
package org.baton.indicators.internal.standard;
