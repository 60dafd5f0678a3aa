/** Delphi studies: what experts think of the entries of a set, in rounds. */
package org.baton.indicators.internal.delphi;
