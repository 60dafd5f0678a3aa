/** What an act on a module does to the cycles that are running. */
package org.baton.modules.internal.cycles;
