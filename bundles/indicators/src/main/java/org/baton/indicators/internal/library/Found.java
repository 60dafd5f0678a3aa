package org.baton.indicators.internal.library;

import org.baton.api.text.Text;

/**
 * An entry that was found, with what is said of its set.
 *
 * @param id by which a list goes on
 * @param entry the entry
 * @param title the name of its set
 * @param kind the kind of units that the set is for; empty for any
 * @param cycle the cycle of the set; empty for none
 * @param open whether the set can change
 */
public record Found(long id, Entry entry, Text title, String kind, String cycle, boolean open) {}
